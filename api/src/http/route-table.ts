import type { Method, Operation } from '../operations/operation.js';

interface Node {
  readonly fixed: Map<string, Node>;
  variable: Node | null;
  readonly operations: Map<Method, Operation>;
}

/** What an address leads to. */
export type Match =
  | { readonly kind: 'operation'; readonly operation: Operation; readonly params: Record<string, string> }
  | { readonly kind: 'method'; readonly allowed: readonly Method[] }
  | { readonly kind: 'unknown' };

const UNKNOWN: Match = { kind: 'unknown' };

/**
 * Finds the operation of an address in as many steps as the address has parts; a fixed part goes before a parameter.
 *
 * Express tries its routes one after the other, which costs more than reading the row when there are fifty of them.
 */
export class RouteTable {
  private readonly root = node();

  /** @throws Error when an operation names no permission or no scope, or two stand at one address */
  constructor(operations: readonly Operation[]) {
    for (const operation of operations) this.add(operation);
  }

  /** @param path below the API's root, still percent-encoded */
  match(method: string, path: string): Match {
    const parts = path.split('/').slice(1);
    const found = find(this.root, parts, 0);
    if (!found) return UNKNOWN;
    const operation = found.operations.get((method === 'HEAD' ? 'get' : method.toLowerCase()) as Method); // unknown ones miss
    if (!operation) return { kind: 'method', allowed: [...found.operations.keys()] };
    return { kind: 'operation', operation, params: paramsOf(operation, parts) };
  }

  private add(operation: Operation): void {
    if (!operation.permission) throw new Error(`operation ${operation.id} names no permission; add one to the table`);
    if (!operation.scope) throw new Error(`operation ${operation.id} names no scope; say whose data it touches`);
    let at = this.root;
    for (const part of operation.path.split('/').slice(1)) {
      if (part.startsWith('{')) at = at.variable ??= node();
      else {
        const next = at.fixed.get(part) ?? node();
        at.fixed.set(part, next);
        at = next;
      }
    }
    const other = at.operations.get(operation.method);
    if (other) throw new Error(`operations ${other.id} and ${operation.id} stand at the same address`);
    at.operations.set(operation.method, operation);
  }
}

function node(): Node {
  return { fixed: new Map(), variable: null, operations: new Map() };
}

/** A fixed part that leads nowhere does not hide a parameter that does. */
function find(at: Node, parts: readonly string[], depth: number): Node | null {
  if (depth === parts.length) return at.operations.size > 0 ? at : null;
  const part = parts[depth]!; // depth is below the length
  const fixed = at.fixed.get(part);
  const found = fixed ? find(fixed, parts, depth + 1) : null;
  if (found || !at.variable || part === '') return found;
  return find(at.variable, parts, depth + 1);
}

const namesOf = new WeakMap<Operation, readonly (readonly [string, number])[]>();

function paramsOf(operation: Operation, parts: readonly string[]): Record<string, string> {
  let names = namesOf.get(operation);
  if (!names) {
    const pattern = operation.path.split('/').slice(1);
    names = pattern.flatMap((part, index) => (part.startsWith('{') ? [[part.slice(1, -1), index] as const] : []));
    namesOf.set(operation, names);
  }
  const params: Record<string, string> = {};
  for (const [name, index] of names) params[name] = parts[index]!; // the pattern matched, so the part is there
  return params;
}
