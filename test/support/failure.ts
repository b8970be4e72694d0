import { ApiError } from '../../src/errors/apiError.js';

/** The ApiError that a call ends with; any other end of it fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    () => {
      throw new Error('It was expected to fail, and did not.');
    },
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw error;
}
