/** Types of the HTTP contract, generated from the service's table of operations. */
export * from './generated/contract.js';
