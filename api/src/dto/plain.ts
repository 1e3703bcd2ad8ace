/** The fields of a DTO class without the class: what JSON gives and takes. */
export type Plain<T> = { [K in keyof T]: T[K] };
