import { type Access, type Call, type Caller } from './endpoint.js';
import { malformed, refusal } from './errors.js';
import { type Session } from '../state/session.js';
import { isSignedBy, type SignedRequest } from './signature.js';
import { type Application } from '../state/application.js';
import { type Yoti } from '../state/emulatorState.js';

/** A request before anything is believed about it. */
export interface UntrustedRequest extends SignedRequest {
  headers: { [name: string]: string | string[] | undefined };
}

/** Who sent the request; throws Yoti's refusal when it may not be sent like this (reference 2). */
export function identify(yoti: Yoti, access: Access, request: UntrustedRequest): Caller {
  const token = header(request, 'x-yoti-auth-token');
  if (access === 'anyone') {
    return { kind: 'anyone' };
  }
  if (access === 'client' || (access === 'either' && token && !header(request, 'x-yoti-auth-digest'))) {
    return { kind: 'client', token: present(token, 'header.X-Yoti-Auth-Token') };
  }
  return { kind: 'application', application: bearerOf(yoti, request) ?? signerOf(yoti, request) };
}

function bearerOf(yoti: Yoti, request: UntrustedRequest): Application | undefined {
  const [, token] = /^Bearer (.+)$/i.exec(header(request, 'authorization') ?? '') ?? [];
  return token === undefined ? undefined : yoti.accessTokens.applicationOf(token);
}

function signerOf(yoti: Yoti, request: UntrustedRequest): Application {
  const digest = present(header(request, 'x-yoti-auth-digest'), 'header.X-Yoti-Auth-Digest');
  const { sdkId, nonce } = signatureParameters(request.target);
  const application = yoti.applications.get(sdkId.toLowerCase());
  if (!application) {
    throw refusal('APP_NOT_FOUND');
  }
  if (!isSignedBy(application.publicKey, request, digest)) {
    throw refusal('MESSAGE_SIGNING');
  }
  if (!application.isNewNonce(nonce) && yoti.options.strictNonce) {
    throw refusal('MESSAGE_SIGNING');
  }
  return application;
}

/** The Go SDK writes `sdkID`, and parameters come in any order: names are read case-insensitively. */
function signatureParameters(target: string): { sdkId: string; nonce: string } {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(target.split('?')[1] ?? '')) {
    parameters.set(name.toLowerCase(), value);
  }
  const [sdkId, nonce, time] = ['sdkId', 'nonce', 'timestamp'].map((name) =>
    present(parameters.get(name.toLowerCase()), `query.${name}`),
  ) as [string, string, string];
  if (!/^\d+$/.test(time)) {
    throw malformed('query.timestamp', 'must be a number');
  }
  return { sdkId, nonce };
}

function present(value: string | undefined, property: string): string {
  if (!value) {
    throw malformed(property);
  }
  return value;
}

function header({ headers }: UntrustedRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The session in the path, when the caller may touch it. */
export function sessionOf(yoti: Yoti, { params, caller }: Pick<Call, 'params' | 'caller'>): Session {
  const session = yoti.session(params.sessionId);
  if (!session) {
    throw refusal('SESSION_NOT_FOUND');
  }
  if (caller.kind === 'application' && caller.application.sdkId !== session.sdkId) {
    throw refusal('BAD_SDK_ID');
  }
  if (caller.kind === 'client' && (caller.token !== session.token || session.finishedAt !== undefined)) {
    throw refusal('BAD_TOKEN');
  }
  return session;
}

/** The calling application's id; only for endpoints that applications alone may call. */
export function sdkIdOf({ caller }: Pick<Call, 'caller'>): string {
  if (caller.kind !== 'application') {
    throw refusal('MESSAGE_SIGNING');
  }
  return caller.application.sdkId;
}
