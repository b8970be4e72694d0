import type { Application } from '../state/application.js';
import type { EmulatorState } from '../state/emulatorState.js';
import type { Session } from '../state/session.js';
import type { Access, Caller, EndpointRequest } from './endpoint.js';
import { malformedRequest, yotiError } from './errors.js';
import { isSignedBy, type SignedRequest } from './signature.js';

/** Request before authentication. */
export interface UnverifiedRequest extends SignedRequest {
  headers: { [name: string]: string | string[] | undefined };
}

/** Authenticates a request by token, bearer token or signature (reference 2); throws Yoti's error. */
export function authenticate(emulator: EmulatorState, access: Access, request: UnverifiedRequest): Caller {
  const token = header(request, 'x-yoti-auth-token');
  if (access === 'none') return { kind: 'anonymous' };
  if (access === 'client' || (access === 'either' && token && !header(request, 'x-yoti-auth-digest'))) {
    return { kind: 'client', token: requireValue(token, 'header.X-Yoti-Auth-Token') };
  }
  return {
    kind: 'application',
    application: bearerApplication(emulator, request) ?? signingApplication(emulator, request),
  };
}

function bearerApplication(emulator: EmulatorState, request: UnverifiedRequest): Application | undefined {
  const [, token] = /^Bearer (.+)$/i.exec(header(request, 'authorization') ?? '') ?? [];
  return token === undefined ? undefined : emulator.accessTokens.requireApplication(token);
}

function signingApplication(emulator: EmulatorState, request: UnverifiedRequest): Application {
  const digest = requireValue(header(request, 'x-yoti-auth-digest'), 'header.X-Yoti-Auth-Digest');
  const { sdkId, nonce } = signatureParameters(request.target);
  const application = emulator.applications.get(sdkId.toLowerCase());
  if (!application) throw yotiError('APP_NOT_FOUND');
  if (!isSignedBy(application.publicKey, request, digest)) throw yotiError('MESSAGE_SIGNING');
  if (!application.isNewNonce(nonce) && emulator.options.strictNonce) throw yotiError('MESSAGE_SIGNING');
  return application;
}

const APPLICATION_PATH = /^\/apps\/([^/?]+)/;

/** Signature parameters of the query; names are case-insensitive, because the Go SDK writes `sdkID`. */
function signatureParameters(target: string): { sdkId: string; nonce: string } {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(target.split('?')[1] ?? '')) {
    parameters.set(name.toLowerCase(), value);
  }
  // The sandbox clients of all SDKs leave `sdkId` out where the path has it.
  const inPath = APPLICATION_PATH.exec(target)?.[1];
  const sdkId = requireValue(parameters.get('sdkid') ?? inPath, 'query.sdkId');
  const [nonce, time] = ['nonce', 'timestamp'].map((name) =>
    requireValue(parameters.get(name), `query.${name}`),
  ) as [string, string];
  if (!/^\d+$/.test(time)) throw malformedRequest('query.timestamp', 'must be a number');
  return { sdkId, nonce };
}

function requireValue(value: string | undefined, property: string): string {
  if (!value) throw malformedRequest(property);
  return value;
}

function header({ headers }: UnverifiedRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Session in the path; throws if it is unknown or not the caller's. */
export function requireSession(
  emulator: EmulatorState,
  { params, caller }: Pick<EndpointRequest, 'params' | 'caller'>,
): Session {
  const session = emulator.session(params.sessionId);
  if (!session) throw yotiError('SESSION_NOT_FOUND');
  if (caller.kind === 'application' && caller.application.sdkId !== session.sdkId) {
    throw yotiError('BAD_SDK_ID');
  }
  if (caller.kind === 'client' && (caller.token !== session.token || session.finishedAt !== undefined)) {
    throw yotiError('BAD_TOKEN');
  }
  return session;
}

/** Id of the calling application; only for endpoints with access 'application'. */
export function requireSdkId({ caller }: Pick<EndpointRequest, 'caller'>): string {
  if (caller.kind !== 'application') throw yotiError('MESSAGE_SIGNING');
  return caller.application.sdkId;
}
