import { constants, randomBytes, verify } from 'node:crypto';
import { type Application } from '../state/application.js';
import { type Yoti } from '../state/emulatorState.js';

/** Path of central auth, outside the base URL (reference 2.3). */
export const tokenPath = '/auth/v1/oauth/token';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const lifetime = 45 * 60;

interface Claims {
  iss?: string;
  sub?: string;
  aud?: string;
  jti?: string;
  exp?: number;
}

/** An answer of the token endpoint, refusals included. */
export interface TokenAnswer {
  status: number;
  body: object;
}

/** Hands out a bearer token for a client assertion signed with the application's key. */
export function grantToken(yoti: Yoti, form: URLSearchParams, tokenUrls: string[]): TokenAnswer {
  if (form.get('grant_type') !== 'client_credentials') {
    return refused(400, 'unsupported_grant_type', 'grant_type must be client_credentials');
  }
  const scope = form.get('scope') ?? '';
  if (form.get('client_assertion_type') !== assertionType || scope === '') {
    return refused(400, 'invalid_request', 'client_assertion_type or scope is missing or wrong');
  }
  const application = clientOf(yoti, form.get('client_assertion') ?? '', tokenUrls);
  if (typeof application === 'string') {
    return refused(401, 'invalid_client', application);
  }
  const token = randomBytes(32).toString('base64url');
  yoti.accessTokens.add(token, application, yoti.now() + lifetime * 1000);
  return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: lifetime, scope } };
}

/** The application that made the assertion, or what is wrong with it. */
function clientOf(yoti: Yoti, assertion: string, tokenUrls: string[]): Application | string {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const claims = jsonOf(payload) as Claims;
  const application = yoti.applications.get((claims.sub ?? '').replace(/^sdk:/, '').toLowerCase());
  if (!application || (jsonOf(header) as { alg?: string }).alg !== 'PS384') {
    return 'the client is unknown or the algorithm is not PS384';
  }
  const text = Buffer.from(`${header}.${payload}`);
  const key = { key: application.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  if (!verify('sha384', text, key, Buffer.from(signature, 'base64url'))) {
    return 'the signature of the assertion is wrong';
  }
  return claimProblem(yoti, application, claims, tokenUrls) ?? application;
}

function claimProblem(
  yoti: Yoti,
  application: Application,
  claims: Claims,
  urls: string[],
): string | undefined {
  const { iss, sub, aud = '', jti, exp = 0 } = claims;
  if (iss !== sub || !sub?.startsWith('sdk:')) {
    return 'iss and sub must both be sdk:<sdk id>';
  }
  if (!urls.includes(aud)) {
    return 'aud must be the URL of the token endpoint';
  }
  if (exp * 1000 <= yoti.now()) {
    return 'the assertion has expired';
  }
  return jti && application.isNewNonce(`jti ${jti}`) ? undefined : 'jti is missing or came before';
}

function jsonOf(part: string): object {
  try {
    return (JSON.parse(Buffer.from(part, 'base64url').toString()) ?? {}) as object;
  } catch {
    return {};
  }
}

function refused(status: number, error: string, description: string): TokenAnswer {
  return { status, body: { error, error_description: description } };
}
