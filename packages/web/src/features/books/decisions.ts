/** The user's word on conflicts, by key of the row; what is not in it stays as it is. */
export type Decisions = Readonly<Record<string, 'book' | 'current'>>;
