import { constants, randomBytes, verify } from 'node:crypto';
import type { Application } from '../state/application.js';
import type { EmulatorState } from '../state/emulatorState.js';

/** Path of the token endpoint, outside the base URL (reference 2.3). */
export const TOKEN_PATH = '/auth/v1/oauth/token';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const LIFETIME_SECONDS = 45 * 60;

interface Claims {
  iss?: string;
  sub?: string;
  aud?: string;
  jti?: string;
  exp?: number;
}

/** Response of the token endpoint. */
export interface TokenResponse {
  status: number;
  body: object;
}

/** Issues a bearer token for a client assertion signed with the application's key. */
export function grantToken(
  emulator: EmulatorState,
  form: URLSearchParams,
  tokenUrls: string[],
): TokenResponse {
  if (form.get('grant_type') !== 'client_credentials') {
    return oauthError(400, 'unsupported_grant_type', 'grant_type must be client_credentials');
  }
  const scope = form.get('scope') ?? '';
  if (form.get('client_assertion_type') !== ASSERTION_TYPE || scope === '') {
    return oauthError(400, 'invalid_request', 'client_assertion_type or scope is missing or wrong');
  }
  const application = authenticateClient(emulator, form.get('client_assertion') ?? '', tokenUrls);
  if (typeof application === 'string') return oauthError(401, 'invalid_client', application);
  const token = randomBytes(32).toString('base64url');
  emulator.accessTokens.add(token, application, emulator.now() + LIFETIME_SECONDS * 1000);
  return {
    status: 200,
    body: { access_token: token, token_type: 'Bearer', expires_in: LIFETIME_SECONDS, scope },
  };
}

/** Application that signed the assertion, or the error of the assertion. */
function authenticateClient(
  emulator: EmulatorState,
  assertion: string,
  tokenUrls: string[],
): Application | string {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const claims = decodeJson(payload) as Claims;
  const application = emulator.applications.get((claims.sub ?? '').replace(/^sdk:/, '').toLowerCase());
  if (!application || (decodeJson(header) as { alg?: string }).alg !== 'PS384') {
    return 'the client is unknown or the algorithm is not PS384';
  }
  const text = Buffer.from(`${header}.${payload}`);
  const key = { key: application.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  if (!verify('sha384', text, key, Buffer.from(signature, 'base64url'))) {
    return 'the signature of the assertion is wrong';
  }
  return claimProblem(emulator, application, claims, tokenUrls) ?? application;
}

function claimProblem(
  emulator: EmulatorState,
  application: Application,
  claims: Claims,
  urls: string[],
): string | undefined {
  const { iss, sub, aud = '', jti, exp = 0 } = claims;
  if (iss !== sub || !sub?.startsWith('sdk:')) return 'iss and sub must both be sdk:<sdk id>';
  if (!urls.includes(aud)) return 'aud must be the URL of the token endpoint';
  if (exp * 1000 <= emulator.now()) return 'the assertion has expired';
  return jti && application.isNewNonce(`jti ${jti}`) ? undefined : 'jti is missing or was used before';
}

function decodeJson(part: string): object {
  try {
    return (JSON.parse(Buffer.from(part, 'base64url').toString()) ?? {}) as object;
  } catch {
    return {};
  }
}

function oauthError(status: number, error: string, description: string): TokenResponse {
  return { status, body: { error, error_description: description } };
}
