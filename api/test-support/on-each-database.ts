import type { ServerOptions } from '../src/server.js';
import { databaseKinds } from './databases.js';
import type { DatabaseKind } from './databases.js';
import { startTester } from './tester.js';
import type { Tester } from './tester.js';

/** The same suite on every database, each with a service of its own. */
export function onEachDatabase(
  title: string,
  suite: (tester: () => Tester, kind: DatabaseKind) => void,
  options: ServerOptions = {},
): void {
  for (const kind of databaseKinds) {
    describe(`${title}, on ${kind}`, () => {
      let tester: Tester;
      before(async () => {
        tester = await startTester(kind, options);
      });
      after(() => tester.stop());
      suite(() => tester, kind);
    });
  }
}
