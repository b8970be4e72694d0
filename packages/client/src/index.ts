export { gatewayErrors, GatewayRequestError, isErrorCode, isRetryable, retryAfterOf } from './errors.js';
export type { GatewayError } from './errors.js';
export { errorCodes, possibleTypes } from './schema.generated.js';
export { scalars } from './scalars.js';
export { watchSession } from './watchSession.js';
export type { UpdateOf, WatchDocument, WatchedData, WatchOptions } from './watchSession.js';
export type { BackOffOptions } from './backOff.js';
export * from './operations.generated.js';
