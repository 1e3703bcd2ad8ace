/** Names in braces of a message, e.g. `count` in "共 {count} 项". */
export type ParamsOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsOf<Rest>
  : never;

/** Keys whose two texts do not take the same parameters; `never` when all do. */
export type Mismatch<A extends Record<string, string>, B extends Record<keyof A, string>> = {
  [K in keyof A]: [ParamsOf<A[K]>] extends [ParamsOf<B[K]>]
    ? [ParamsOf<B[K]>] extends [ParamsOf<A[K]>]
      ? never
      : K
    : K;
}[keyof A];
