// The typed documents of this folder are a part of the package for clients.
export * from '../../packages/client/src/operations.generated.js';
