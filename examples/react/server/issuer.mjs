import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const AUDIENCE = 'yoti-graphql-gateway';
const ALGORITHM = 'ES256';
const KEY_ID = 'shop-1';
/** Short, because a token cannot be withdrawn: the page asks for another one. */
const LIFETIME_SECONDS = 300;

/** What the page may do. Enrolment is not in it: the backend enrols, because it decides whose face an applicant has. */
export const PAGE_SCOPES = 'session:create session:read applicant:use';
/** What the backend may do: read and enrol from sessions of its customers, and delete their applicants. */
export const BACKEND_SCOPES = 'session:read session:any applicant:manage';

/** Issuer of the shop's access tokens, with a key pair of its own that lives as long as this process. */
export async function createIssuer(url) {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const jwk = { ...(await exportJWK(publicKey)), alg: ALGORITHM, kid: KEY_ID, use: 'sig' };
  return {
    jwks: { keys: [jwk] },
    /** Settings by which the gateway accepts these tokens. */
    gatewayVariables: {
      AUTH_ISSUER: url,
      AUTH_AUDIENCE: AUDIENCE,
      AUTH_JWKS_URL: `${url}/.well-known/jwks.json`,
    },
    /** Token of a subject; `applicantId` is the one applicant that the subject is. */
    async issue({ subject, scope, applicantId }) {
      const token = await new SignJWT({ scope, ...(applicantId && { applicant_id: applicantId }) })
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
        .setIssuer(url)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(`${LIFETIME_SECONDS} seconds`)
        .sign(privateKey);
      return { token, expiresInSeconds: LIFETIME_SECONDS };
    },
  };
}
