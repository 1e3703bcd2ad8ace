import { contractOperations } from './fuzz.js';
import type { Schema } from './fuzz.js';
import { hostileBody } from './hostile-body.js';
import type { Extent } from './hostile-body.js';
import { operationSteps } from './operation-steps.js';
import type { Made } from './operation-steps.js';
import type { Json, TestAnswer, Tester } from './tester.js';
import { watchedTester } from './watched-tester.js';
import type { WatchedCall } from './watched-tester.js';

/** What became of the texts. */
export interface HostileSeed {
  /** field → number in its text */
  readonly taken: ReadonlyMap<string, number>;
  /** field → why it was refused, where it never was taken */
  readonly refused: ReadonlyMap<string, string>;
  readonly made: Made;
  /** ids that answers named, by operation */
  readonly ids: ReadonlyMap<string, string>;
}

/** What would take the rest away again. */
const leftOut = /\.(remove|unlink|revoke|endAll|end|erase|removeLogo|signOut)$|^setup|^session|^secondFactor/;
const bodies = new Map(contractOperations.map(({ id, body }) => [id, body]));

/** Put hostile text into every field that takes it, by the calls that the contract's own steps make. */
export async function seedHostile(tester: Tester): Promise<HostileSeed> {
  const seed = { taken: new Map<string, number>(), refused: new Map<string, string>(), ids: new Map<string, string>() };
  const watched = watchedTester(tester, (asked) => inPlace(asked, seed));
  const made = {} as Made; // filled step by step
  for (const step of operationSteps.filter(({ operation }) => !leftOut.test(operation))) await step.run(watched, made);
  for (const field of seed.taken.keys()) seed.refused.delete(field);
  return { ...seed, made };
}

type Seed = Record<'taken', Map<string, number>> & Record<'refused' | 'ids', Map<string, string>>;

/** The call with hostile texts, if any way of writing them is taken; otherwise the call goes on as it was. */
async function inPlace({ operation, method, path, more, call }: WatchedCall, seed: Seed): Promise<TestAnswer | void> {
  const schema = bodies.get(operation.id);
  if (!schema || more.body === undefined) return;
  for (const extent of ['all', 'texts', 'present'] as const) {
    const answer = await attempt(operation.id, schema, more.body, extent, seed, (body) =>
      call(method, path, { ...more, body }),
    );
    if (answer) return answer;
  }
}

/** Writes until nothing is refused by name any more: what is, goes back to what it was. */
async function attempt(
  operation: string,
  schema: Schema,
  original: unknown,
  extent: Extent,
  seed: Seed,
  send: (body: unknown) => Promise<TestAnswer>,
): Promise<TestAnswer | null> {
  const used = new Map<string, number>();
  const body = hostileBody(operation, schema, original, extent, (path) => {
    const number = 1000 + seed.taken.size + seed.refused.size + used.size;
    used.set(`${operation}${path}`, number);
    return number;
  });
  for (let turn = 0; turn < 12; turn += 1) {
    const answer = await send(body);
    if (answer.status < 400) {
      for (const [field, number] of used) seed.taken.set(field, number);
      if (typeof answer.body?.id === 'string') seed.ids.set(operation, answer.body.id);
      return answer;
    }
    const named = ((answer.body.issues ?? []) as Json[]).map(({ path }) => String(path));
    const undone = named.filter((path) => putBack(body, original, path.slice(2)));
    for (const path of undone) {
      const field = `${operation}.${path.slice(2).replaceAll(/\[\d+\]/g, '[]')}`;
      for (const key of [...used.keys()].filter(
        (entry) => entry === field || entry.startsWith(`${field}[`) || entry.startsWith(`${field}.`),
      )) {
        used.delete(key);
        seed.refused.set(key, `${answer.body.code}: ${String(answer.body.detail).slice(0, 160)}`);
      }
    }
    if (undone.length === 0) {
      for (const key of used.keys())
        if (!seed.refused.has(key))
          seed.refused.set(key, `${answer.body.code}: ${String(answer.body.detail).slice(0, 160)}`);
      return null;
    }
  }
  return null;
}

/** Undo one place of a body. @returns whether there was something to undo */
function putBack(body: unknown, original: unknown, path: string): boolean {
  const names = path.split(/\.|\[|\]\.?/).filter((name) => name !== '');
  const last = names.pop();
  if (last === undefined) return false;
  const holder = names.reduce<Json>((value, name) => value?.[name], body);
  if (holder === undefined || holder === null || !(last in holder)) return false;
  const before = names.reduce<Json>((value, name) => value?.[name], original)?.[last];
  if (JSON.stringify(before) === JSON.stringify(holder[last])) return false;
  if (before === undefined) delete holder[last];
  else holder[last] = before;
  return true;
}
