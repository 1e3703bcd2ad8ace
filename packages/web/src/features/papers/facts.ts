/** What a paper is told beside the data: an object of texts, numbers, lists and objects of them. */
export type Facts = Readonly<Record<string, unknown>>;

/** The value at a path such as `organisation.leader`; undefined where nothing is. */
export function factAt(facts: Facts, path: string): unknown {
  let at: unknown = facts;
  for (const name of path.split('.')) at = isRecord(at) ? at[name] : undefined;
  return at;
}

/** The facts with another value at a path; an empty one takes the entry away, and with it a part that is left empty. */
export function withFact(facts: Facts, path: string, value: unknown): Facts {
  const [name, ...rest] = path.split('.') as [string, ...string[]];
  const { [name]: before, ...others } = facts;
  const next = rest.length === 0 ? value : withFact(isRecord(before) ? before : {}, rest.join('.'), value);
  return isEmpty(next) ? others : { ...others, [name]: next };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  if (value === '' || value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}
