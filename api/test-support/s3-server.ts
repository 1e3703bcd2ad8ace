import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error -- the package brings no types
// oxlint-disable-next-line import/no-unresolved -- a development server in plain JavaScript
import S3rver from 's3rver';

export interface S3Server {
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

interface Rver {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}

/** A store that speaks S3 on loopback, with one bucket; keys are those that its authors chose for tests. */
export async function startS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'mlps-s3-'));
  const options = {
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'evidence' }],
  };
  const server = new (S3rver as new (options: object) => Rver)(options);
  const { port } = await server.run();
  return {
    url: `http://127.0.0.1:${port}/evidence/workbench`,
    folder,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const s3Keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'us-east-1' } as const;
