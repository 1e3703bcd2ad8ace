import { expect } from 'chai';
import { badContents } from '../test-support/bad-contents.js';
import { badRequests } from '../test-support/bad-requests.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { CallMore, Json, Tester } from '../test-support/tester.js';
import { problemKinds } from '../src/errors/problem-codes.js';

onEachDatabase(
  'bad input',
  (tester) => {
    let evaluation: Json;
    let state: string;
    before(async () => {
      evaluation = await importSmall(tester());
      state = await everything(tester());
    });

    for (const { what, method, path, more, code, at } of [...badRequests, ...badContents]) {
      it(`is refused with ${code}: ${what}`, async () => {
        const { status, body, headers } = await tester().call(
          method,
          place(path, evaluation),
          placeBody(more, evaluation),
        );
        expect([status, body.code], JSON.stringify(body)).to.deep.equal([problemKinds[code].status, code]);
        expect(body.issues?.[0]?.path).to.equal(at);
        expect(body.detail)
          .to.match(/\p{Script=Han}/u)
          .and.not.match(/undefined|Error:| at |SELECT|INSERT/);
        expect(headers.get('Content-Type')).to.match(/^application\/problem\+json/);
      });
    }

    it('changed nothing', async () => {
      expect(await everything(tester())).to.equal(state);
    });

    it('finds nothing when a filter looks like SQL, and breaks nothing', async () => {
      for (const q of ["'; DROP TABLE systems; --", '%', '_', '\\', "' OR '1'='1"]) {
        const { status, body } = await tester().get(`/systems?q=${encodeURIComponent(q)}`);
        expect([status, body.items]).to.deep.equal([200, []]);
      }
    });
  },
  { config: { bodyLimitBytes: 256 * 1024 } },
);

function place(text: string, { id, systemId }: Json): string {
  return text.replaceAll('{e}', id).replaceAll('{s}', systemId);
}

function placeBody(more: CallMore, evaluation: Json): CallMore {
  if (more.body === undefined) return more;
  return { ...more, body: JSON.parse(place(JSON.stringify(more.body), evaluation)) };
}

/** All that the lists show, as one text. */
async function everything(tester: Tester): Promise<string> {
  const lists = ['/organizations', '/systems', '/evaluations', '/rectification-items', '/notices'];
  const answers = await Promise.all(lists.map((path) => tester.get(path)));
  const [evaluation] = answers[2]!.body.items;
  const findings = await tester.get(`/evaluations/${evaluation.id}/findings`);
  return JSON.stringify([...answers, findings].map(({ body }) => body));
}
