/** The two databases this service speaks. */
export type Dialect = 'sqlite' | 'postgres';
