import { membersOf, signed, strangeKey } from './forge-archive.js';
import type { Made, Step } from './operation-steps.js';
import type { CallMore, Json, Tester } from './tester.js';

const key = strangeKey();
let archive: Buffer;
let organizationId: string;
let keyId: string;

const upload = (): CallMore => ({ raw: archive, headers: { 'Content-Type': 'application/zip' } });

/** The system of the imported evaluation as a stranger would have signed it. */
async function prepare(t: Tester, { imported }: Made): Promise<void> {
  const { bytes } = await t.get(`/systems/${imported.systemId}/archive`);
  archive = await signed(await membersOf(bytes), key);
  organizationId = (await t.get(`/systems/${imported.systemId}`)).body.organizationId;
}

/** One success of every operation of archives. */
export const archiveSteps: readonly Step[] = [
  { operation: 'archives.key', status: 200, run: (t) => t.get('/archive-key') },
  {
    operation: 'archives.export',
    status: 200,
    run: (t, { imported }) => t.get(`/systems/${imported.systemId}/archive?digest=sha256&signature=ed25519`),
  },
  {
    operation: 'archives.inspect',
    status: 200,
    run: async (t, made) => {
      await prepare(t, made);
      return t.call('POST', `/archives/inspection?organizationId=${organizationId}`, upload());
    },
  },
  {
    operation: 'archives.import',
    status: 201,
    run: (t) => {
      const query = new URLSearchParams({
        organizationId,
        trust: key.fingerprint,
        keyName: '某机构',
        conflicts: 'keep',
      });
      return t.call('POST', `/archives?${query.toString()}`, upload());
    },
  },
  {
    operation: 'archives.list',
    status: 200,
    run: (t, { imported }) => t.get(`/systems/${imported.systemId}/archive-imports`),
  },
  {
    operation: 'archiveKeys.list',
    status: 200,
    run: async (t) => {
      const answer = await t.get(`/archive-trusted-keys?organizationId=${organizationId}`);
      keyId = (answer.body.items as Json[]).at(-1).id;
      return answer;
    },
  },
  {
    operation: 'archiveKeys.remove',
    status: 204,
    run: (t) => t.call('DELETE', `/archive-trusted-keys/${keyId}`),
  },
];
