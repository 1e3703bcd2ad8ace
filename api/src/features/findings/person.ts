import type { Actor } from '../../http/authorize.js';

/** Whoever writes, submits or reviews: the id that is compared, and the name that is shown. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** In local mode one user enters everything; the name under which he acts then tells persons apart, as it does on paper. */
export function personOf(actor: Actor): Person {
  const { id, name } = actor;
  return { id: id === 'local' ? `local:${name}`.slice(0, LONGEST) : id, name };
}

const LONGEST = 100;
