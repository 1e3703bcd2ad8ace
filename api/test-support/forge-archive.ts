import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

export type Members = Map<string, Buffer>;

/** Take an archive apart, apart from the code that reads it. */
export async function membersOf(bytes: Buffer): Promise<Members> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const members: Members = new Map();
  for await (const entry of zip.eachEntry())
    members.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return members;
}

/** Put members into a zip as they are. */
export async function zipOf(members: Iterable<readonly [string, Buffer]>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of members)
    zip.addBuffer(bytes, name, { compress: compress && !/^(?:files|evidence)\//.test(name) });
  zip.end();
  return buffer(zip.outputStream);
}

/** A key of a stranger. */
export function strangeKey(): {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  readonly fingerprint: string;
} {
  const pair = generateKeyPairSync('ed25519');
  const der = pair.publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = createHash('sha256').update(der).digest('hex');
  return { privateKey: pair.privateKey, publicKey: der.toString('base64'), fingerprint };
}

/** Sign members anew, so that only their content can be wrong; the manifest is made to fit them. */
export async function signed(
  members: Members,
  { privateKey, publicKey }: ReturnType<typeof strangeKey>,
): Promise<Buffer> {
  const manifest = JSON.parse(members.get('manifest.json')!.toString('utf8'));
  const others = [...members].filter(([name]) => name !== 'manifest.json' && name !== 'signature.json');
  manifest.members = others.map(([path, bytes]) => ({
    path,
    size: bytes.length,
    digest: createHash(manifest.digest).update(bytes).digest('hex'),
  }));
  const bytes = Buffer.from(JSON.stringify(manifest));
  const signature = {
    format: 'mlps-signature/1',
    algorithm: 'ed25519',
    publicKey,
    signature: sign(null, bytes, privateKey).toString('base64'),
  };
  return zipOf([['manifest.json', bytes], ['signature.json', Buffer.from(JSON.stringify(signature))], ...others]);
}

/** Change rows of one table within members. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test changes whatever it wants to
export function editRows(members: Members, table: string, edit: (rows: any[]) => unknown): Members {
  const path = `rows/${table}.json`;
  const rows = JSON.parse(members.get(path)!.toString('utf8'));
  const changed = edit(rows) ?? rows;
  return new Map(members).set(path, Buffer.from(JSON.stringify(changed)));
}
