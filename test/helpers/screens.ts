/** Every screen of the page by name: its address, given the evaluation that it may show. */
export const screens: readonly (readonly [name: string, path: (evaluationId: string) => string])[] = [
  ['sign-in', () => '/sign-in'],
  ['today', () => '/'],
  ['reminders', () => '/today/reminders'],
  ['systems', () => '/systems'],
  ['evaluation', (id) => `/evaluations/${id}`],
  ['problems', (id) => `/evaluations/${id}?view=problems`],
  ['findings', (id) => `/evaluations/${id}?view=findings`],
  ['rectification', (id) => `/evaluations/${id}?view=rectification`],
  ['notices', (id) => `/evaluations/${id}?view=notices`],
  ['list of rectification items', () => '/rectification'],
  ['board of rectification items', () => '/rectification?view=board'],
  ['curve of rectification items', () => '/rectification?view=trend'],
  ['sheet for a retest', (id) => `/evaluations/${id}/retest`],
  ['catalog', () => '/catalog'],
  ['item', () => '/catalog/L3-CES1-01'],
  ['no such page', () => '/nowhere'],
];
