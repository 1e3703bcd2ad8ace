export type { CallOptions } from './build-request.js';
export { createClient } from './create-client.js';
export type { Answer, Client, ClientOptions, Input, ListId } from './create-client.js';
export { ProblemError, TransportError } from './problem-error.js';
export { operationPlaces } from '@mlps/api-types';
export type * from '@mlps/api-types';
