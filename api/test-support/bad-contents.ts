import { badFinding, get, post, send } from './bad-input.js';
import type { BadInput } from './bad-input.js';
import { smallDocument } from './tester.js';

const invalid = 'request.invalid';
const wrong = 'evaluation.invalid';
const conform = { result: 'conform' };
const unseen = { body: conform };
const imports = '/evaluations/import';
const bulk = '/evaluations/{e}/findings/bulk';
const notices = '/evaluations/{e}/notices';
const [first, second, ...others] = smallDocument().findings;
const protoSettings = JSON.stringify(smallDocument()).replace(
  '"edition"',
  '"settings":{"__proto__":{"x":1}},"edition"',
);
const lastWrong = smallDocument({ findings: [...others, { ...first!, item: 'L2-PES1-99' }] });
const badSettings = { systemId: '{s}', name: '某测评', edition: '2021', settings: { attention: 2 } };

/** Requests whose form is right and whose content is not. */
export const badContents: readonly BadInput[] = [
  send(
    'a finding neither new nor seen',
    'PUT',
    '/evaluations/{e}/findings/server-1/L2-CES1-03',
    unseen,
    'precondition.missing',
  ),
  badFinding('an unknown item', 'L9-XXX-01', conform, wrong, '$.item'),
  badFinding('an item of another level', 'L3-CES1-01', conform, wrong, '$.item'),
  badFinding('an item named like a prototype key', '__proto__', conform, wrong, '$.item'),
  badFinding('an unknown result', 'L2-CES1-03', { result: 'maybe' }, invalid, '$.result'),
  badFinding('不适用 without a reason', 'L2-CES1-03', { result: 'notApplicable' }, wrong, '$.reason'),
  badFinding('points that contradict the result', 'L2-CES1-03', { ...conform, points: 2 }, wrong, '$.points'),
  badFinding('points above five', 'L2-CES1-03', { ...conform, points: 5.5 }, invalid, '$.points'),
  post('settings out of range', '/evaluations', badSettings, 'settings.invalid', '$.settings.attention'),
  get('an unknown edition', '/evaluations/{e}/score?edition=1999', invalid, 'query.edition'),
  send('__proto__ in the settings', 'POST', imports, { raw: protoSettings }, wrong, '$.settings.__proto__'),
  post('a doubled pair', imports, smallDocument({ findings: [first!, first!] }), wrong, '$.findings[1]'),
  post(
    'a missing reason',
    imports,
    smallDocument({ findings: [{ ...second!, reason: null }] }),
    wrong,
    '$.findings[0].reason',
  ),
  post('an unknown field of a document', imports, { ...smallDocument(), extra: 1 }, wrong, '$.extra'),
  post('a document whose last finding is wrong', imports, lastWrong, wrong, `$.findings[${others.length}].item`),
  send('a text for a document', 'POST', imports, { raw: '"x"' }, wrong, '$'),
  post('more than 5,000 rows', bulk, { rows: Array.from({ length: 5001 }, () => 0) }, invalid, '$.rows'),
  post('rows that are no list', bulk, { rows: { length: 1 } }, invalid, '$.rows'),
  post('a row that is wrong', bulk, { rows: [{ object: 'server-1', item: 'L2-CES1-03' }] }, 'findings.bulk-refused'),
  post('a deadline before the notice', notices, { date: '2026-09-30', deadline: '2026-09-29' }, 'notice.dates'),
  post('a date that does not exist', notices, { date: '2026-02-30' }, invalid, '$.date'),
  post('a number of 101 characters', notices, { number: '1'.repeat(101) }, invalid, '$.number'),
  post(
    'a requirement without problems',
    '/evaluations/{e}/rectification-items',
    { items: ['L2-PES1-01'] },
    'rectification.no-problem',
  ),
  get('an unknown item of the catalog', '/catalog/items/constructor', 'catalog.unknown-item'),
];
