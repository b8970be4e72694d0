import { createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import type { JWK, JWTHeaderParameters, JWTPayload } from 'jose';
import type { AuthConfig } from '../../src/config/auth.js';
import { TokenVerifier } from '../../src/auth/tokenVerifier.js';
import type { ServerResponse } from 'node:http';
import { failureOf } from '../support/fixtures/failure.js';
import {
  AUDIENCE,
  claimsAt,
  ISSUER,
  jwksOf,
  newKey,
  newRsaKey,
  pemOf,
  signed,
  type IssuerKey,
} from '../support/server/issuer.js';
import { startHttp, type Loopback } from '../support/emulator/loopback.js';

const NOW = Date.parse('2026-03-04T05:06:07Z');
const seconds = Math.floor(NOW / 1000);
const rsa = newRsaKey();
const curve = newKey();
const edwards = newKey('EdDSA');

const trusting = (key: IssuerKey | URL, changes: Partial<AuthConfig> = {}): AuthConfig => ({
  issuer: ISSUER,
  audience: AUDIENCE,
  keys: key instanceof URL ? key : key.publicKey,
  applicantClaim: 'applicant_id',
  ...changes,
});
const verifier = (key: IssuerKey = rsa, changes: Partial<AuthConfig> = {}): TokenVerifier =>
  new TokenVerifier(trusting(key, changes), () => NOW);
const bearer = async (token: string | Promise<string>): Promise<string> => `Bearer ${await token}`;
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = (changes: JWTPayload = {}): JWTPayload => claimsAt(NOW, changes);

/** A token with the signature that this function makes. */
function forged(header: object, sign: (text: string) => string, payload: object = claims()): string {
  const text = `${base64url(header)}.${base64url(payload)}`;
  return `${text}.${sign(text)}`;
}

describe('a token that is valid', () => {
  it('gives the subject, the scopes, the applicant and its expiry', async () => {
    const token = signed(rsa, claims({ scope: 'session:create session:read', applicant_id: 'a-1' }));

    expect(await verifier().verify(await bearer(token))).toEqual({
      subject: 'alice',
      scopes: new Set(['session:create', 'session:read']),
      applicantId: 'a-1',
      expiresAt: claims().exp! * 1000,
    });
  });

  it.each([
    ['a text', { scope: 'a b' }, ['a', 'b']],
    ['a list', { scp: ['a', 'b'] }, ['a', 'b']],
    ['a list under scope', { scope: ['a', 'b'] }, ['a', 'b']],
    ['a list of texts', { scope: ['a b', 'c'] }, ['a', 'b', 'c']],
    ['a text under scp', { scp: 'a b' }, ['a', 'b']],
    ['both', { scope: 'a', scp: ['b'] }, ['a', 'b']],
    ['nothing', {}, []],
    ['an object', { scope: { a: true }, scp: [{ b: true }, 7] }, []],
  ])('may have its scopes as %s', async (_, changes, expected) => {
    const { scopes } = await verifier().verify(await bearer(signed(rsa, claims(changes))));

    expect([...scopes].filter(Boolean)).toEqual(expected);
  });

  it.each(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'])('may be signed with %s', async (alg) => {
    const token = signed({ ...rsa, alg }, claims());

    expect(await verifier().verify(await bearer(token))).toMatchObject({ subject: 'alice' });
  });

  it.each([
    ['ES256', curve],
    ['EdDSA', edwards],
    ['Ed25519', { ...edwards, alg: 'Ed25519' }],
  ])('may be signed with %s', async (_, key) => {
    expect(await verifier(key).verify(await bearer(signed(key, claims())))).toMatchObject({
      subject: 'alice',
    });
  });

  it.each([
    ['a small letter', 'bearer'],
    ['capitals', 'BEARER'],
  ])('may come with the scheme in %s', async (_, scheme) => {
    const token = await signed(rsa, claims());

    expect(await verifier().verify(`${scheme} ${token}`)).toMatchObject({ subject: 'alice' });
  });

  it('may name its applicant in another claim, if it is configured', async () => {
    const token = signed(rsa, claims({ 'https://shop.example/applicant': 'a-2', applicant_id: 'a-1' }));
    const configured = verifier(rsa, { applicantClaim: 'https://shop.example/applicant' });

    expect(await configured.verify(await bearer(token))).toMatchObject({ applicantId: 'a-2' });
  });

  it.each([7, null, { id: 'a' }, ['a']])('names no applicant with %j for one', async (applicant_id) => {
    const token = signed(rsa, claims({ applicant_id }));

    expect(await verifier().verify(await bearer(token))).toMatchObject({ applicantId: null });
  });

  it.each([
    ['over for five seconds', { exp: seconds - 5 }],
    ['valid in five seconds', { nbf: seconds + 5 }],
    ['made in five seconds', { iat: seconds + 5 }],
    ['without the time when it was made', { iat: undefined }],
    ['for several audiences', { aud: ['other', AUDIENCE] }],
  ])('may be %s', async (_, changes) => {
    const token = signed(rsa, claims(changes));

    expect(await verifier().verify(await bearer(token))).toMatchObject({ subject: 'alice' });
  });
});

describe('a token is refused', () => {
  const hmac =
    (secret: string | Buffer, hash = 'sha256') =>
    (text: string) =>
      createHmac(hash, secret).update(text).digest('base64url');
  const refusals: [name: string, authorization: () => string | undefined | Promise<string>][] = [
    ['when there is none', () => undefined],
    ['when it is empty', () => ''],
    ['with the scheme alone', () => 'Bearer'],
    ['with another scheme', async () => `Basic ${await signed(rsa, claims())}`],
    ['without a scheme', () => signed(rsa, claims())],
    ['with two parts after the scheme', async () => `${await bearer(signed(rsa, claims()))} x`],
    ['with two tokens', async () => `${await bearer(signed(rsa, claims()))}, Bearer a.b.c`],
    ['when it is garbage', () => 'Bearer garbage'],
    ['when it is garbage in three parts', () => 'Bearer a.b.c'],
    ['when it is huge', () => bearer(signed(rsa, claims({ padding: 'x'.repeat(10_000) })))],
    ['when it is a megabyte of dots', () => `Bearer ${'.'.repeat(1_000_000)}`],
    ['with the algorithm none', () => bearer(forged({ alg: 'none' }, () => ''))],
    ['with the algorithm none and a signature', () => bearer(forged({ alg: 'none' }, () => 'AA'))],
    ['with the algorithm nOnE', () => bearer(forged({ alg: 'nOnE' }, () => 'AA'))],
    ['without an algorithm', () => bearer(forged({ typ: 'JWT' }, () => 'AA'))],
    ['with HS256 and the public key as secret', () => bearer(forged({ alg: 'HS256' }, hmac(pemOf(rsa))))],
    ['with HS256 and the same as bytes', () => bearer(forged({ alg: 'HS256' }, hmac(derOf(rsa))))],
    ['with HS256 and the same as a JWK', () => bearer(forged({ alg: 'HS256' }, hmac(jwkOf(rsa))))],
    ['with HS512 and the same', () => bearer(forged({ alg: 'HS512' }, hmac(pemOf(rsa), 'sha512')))],
    ['when it is over', () => bearer(signed(rsa, claims({ exp: seconds - 11 })))],
    ['when it is not valid yet', () => bearer(signed(rsa, claims({ nbf: seconds + 60 })))],
    ['when it was made in the future', () => bearer(signed(rsa, claims({ iat: seconds + 60 })))],
    ['when it has no end', () => bearer(signed(rsa, claims({ exp: undefined })))],
    ['when its end is no number', () => bearer(forgedBy(rsa, { exp: 'never' }))],
    ['for another audience', () => bearer(signed(rsa, claims({ aud: 'graph.test.evil' })))],
    ['without an audience', () => bearer(signed(rsa, claims({ aud: undefined })))],
    ['of another issuer', () => bearer(signed(rsa, claims({ iss: 'https://login.test' })))],
    ['without an issuer', () => bearer(signed(rsa, claims({ iss: undefined })))],
    ['without a subject', () => bearer(signed(rsa, claims({ sub: undefined })))],
    ['with an empty subject', () => bearer(signed(rsa, claims({ sub: ' ' })))],
    ['with a subject that is no text', () => bearer(forgedBy(rsa, { sub: 7 }))],
    ['with a subject of a kilobyte', () => bearer(signed(rsa, claims({ sub: 'a'.repeat(1_000) })))],
    ['with the signature of another key', () => bearer(signed(newRsaKey(), claims()))],
    ['with the algorithm of another kind of key', () => bearer(signed(curve, claims()))],
    ['with the algorithm of yet another kind of key', () => bearer(signed(edwards, claims()))],
    ['with the signature of other claims', async () => bearer(await swapped())],
    ['without a signature', async () => bearer((await signed(rsa, claims())).replace(/[^.]*$/, ''))],
    ['with an unknown extension', () => bearer(forgedBy(rsa, {}, { crit: ['x'], x: 1 }))],
    ['with claims that are not in base64', () => bearer(forgedBy(rsa, {}, { crit: ['b64'], b64: false }))],
    ['with a key of its own', () => bearer(withOwnKey((jwk) => ({ jwk })))],
    [
      'with an address of keys of its own',
      () => bearer(withOwnKey(() => ({ jku: 'https://evil.test/keys' }))),
    ],
    ['with an address of certificates', () => bearer(withOwnKey(() => ({ x5u: 'https://evil.test/crt' })))],
    ['with a certificate', () => bearer(withOwnKey(() => ({ x5c: ['MIIB'] })))],
    ['with an algorithm that is not on the list', () => bearer(forgedBy(rsa, {}, { alg: 'RS1' }))],
    ['with a subject between blanks', () => bearer(signed(rsa, claims({ sub: 'alice ' })))],
    ['with a subject with a line in it', () => bearer(signed(rsa, claims({ sub: 'alice\nbob' })))],
    ['with a subject with half a character', () => bearer(forgedBy(rsa, { sub: 'alice\ud800' }))],
    ['with a list of subjects', () => bearer(forgedBy(rsa, { sub: ['alice'] }))],
  ];

  /** Signed as it should be, with claims or a header that no decent issuer writes. */
  const forgedBy = (key: IssuerKey, changes: object, header = {}): string =>
    forged(
      { alg: 'RS256', kid: key.kid, ...header },
      (text) => signBytes('sha256', Buffer.from(text), key.privateKey).toString('base64url'),
      { ...claims(), ...changes },
    );
  const swapped = async (): Promise<string> => {
    const [header, , signature] = (await signed(rsa, claims())).split('.');
    return [header, base64url(claims({ sub: 'mallory' })), signature].join('.');
  };
  const withOwnKey = async (header: (jwk: JWK) => Partial<JWTHeaderParameters>): Promise<string> => {
    const own = newRsaKey();
    const { keys } = await jwksOf(own);
    return signed({ ...own, kid: rsa.kid }, claims(), header(keys[0]!));
  };
  const derOf = ({ publicKey }: IssuerKey): Buffer => publicKey.export({ type: 'spki', format: 'der' });
  const jwkOf = ({ publicKey }: IssuerKey): string => JSON.stringify(publicKey.export({ format: 'jwk' }));

  it('for what is wrong with it: without that the same way of making one is accepted', async () => {
    expect(await verifier().verify(`Bearer ${forgedBy(rsa, {})}`)).toMatchObject({ subject: 'alice' });
  });

  it.each(refusals)('%s', async (_, authorization) => {
    const error = await failureOf(verifier().verify(await authorization()));

    expect(error.extensions).toEqual({ code: 'UNAUTHENTICATED', retryable: false });
  });

  it.each<
    [reason: string, authorization: () => string | undefined | Promise<string>, changes?: Partial<AuthConfig>]
  >([
    ['TOKEN_MISSING', () => undefined],
    ['NO_BEARER_TOKEN', () => 'Basic YTpi'],
    ['TOKEN_TOO_LONG', () => `Bearer ${'.'.repeat(9_000)}`],
    ['ERR_JWS_INVALID', () => 'Bearer a.b.c'],
    ['ERR_JWT_EXPIRED: exp check failed', () => bearer(signed(rsa, claims({ exp: seconds - 60 })))],
    [
      'ERR_JWT_CLAIM_VALIDATION_FAILED: iss check failed',
      () => bearer(signed(rsa, claims({ iss: 'canary' }))),
    ],
    [
      'ERR_JWT_CLAIM_VALIDATION_FAILED: aud check failed',
      () => bearer(signed(rsa, claims({ aud: 'canary' }))),
    ],
    ['ERR_JWT_CLAIM_VALIDATION_FAILED: aud missing', () => bearer(signed(rsa, claims({ aud: undefined })))],
    [
      'ERR_JWT_CLAIM_VALIDATION_FAILED: nbf check failed',
      () => bearer(signed(rsa, claims({ nbf: seconds + 60 }))),
    ],
    [
      'ERR_JWT_CLAIM_VALIDATION_FAILED: iat in the future',
      () => bearer(signed(rsa, claims({ iat: seconds + 60 }))),
    ],
    ['ERR_JWT_CLAIM_VALIDATION_FAILED: exp missing', () => bearer(signed(rsa, claims({ exp: undefined })))],
    ['ERR_JWT_CLAIM_VALIDATION_FAILED: sub invalid', () => bearer(signed(rsa, claims({ sub: 'canary ' })))],
    ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', () => bearer(signed(newRsaKey(), claims()))],
    ['ERR_JOSE_ALG_NOT_ALLOWED', () => bearer(forged({ alg: 'none' }, () => 'AA'))],
    [
      'ERR_JWT_CLAIM_VALIDATION_FAILED: typ check failed',
      () => bearer(signed(rsa, claims(), { typ: 'JWT' })),
      { tokenType: 'at+jwt' },
    ],
    [
      'ERR_JWT_CLAIM_VALIDATION_FAILED: exp too long after iat',
      () => bearer(signed(rsa, claims({ iat: seconds, exp: seconds + 61 }))),
      { maxTokenLifetimeSeconds: 60 },
    ],
    [
      'ERR_JWT_CLAIM_VALIDATION_FAILED: iat missing',
      () => bearer(signed(rsa, claims({ iat: undefined }))),
      { maxTokenLifetimeSeconds: 60 },
    ],
  ])('with a reason for the log: %s', async (reason, authorization, changes = {}) => {
    const error = await failureOf(verifier(rsa, changes).verify(await authorization()));

    expect(error.code).toBe('UNAUTHENTICATED');
    expect((error.cause as Error).message).toBe(reason);
  });

  it('unless it has the configured type and lifetime', async () => {
    const strict = verifier(rsa, { tokenType: 'at+jwt', maxTokenLifetimeSeconds: 60 });
    for (const typ of ['at+jwt', 'application/at+jwt', 'AT+JWT']) {
      const token = signed(rsa, claims({ iat: seconds, exp: seconds + 60 }), { typ });
      expect(await strict.verify(await bearer(token))).toMatchObject({ subject: 'alice' });
    }
  });

  it('without being repeated in the error or in the log', async () => {
    const token = await signed(rsa, claims({ exp: seconds - 60, secret: 'canary' }));
    const error = await failureOf(verifier().verify(`Bearer ${token}`));
    const told = [error, error.cause as Error].map(({ message, stack }) => `${message} ${stack}`).join(' ');

    for (const part of [...token.split('.'), 'canary', 'alice']) expect(told).not.toContain(part);
  });
});

describe('the keys of an issuer that publishes them', () => {
  let published: IssuerKey[];
  let answers: number;
  let server: Loopback;
  let failure: 'none' | 'silence' | 'error' | 'garbage' | 'redirect' | 'trickle' | 'flood';
  const silent = new Set<() => void>();

  beforeEach(async () => {
    [published, answers, failure] = [[rsa], 0, 'none'];
    server = await startHttp((_, response) => {
      answers += 1;
      if (failure === 'silence' || failure === 'trickle') silent.add(() => response.destroy());
      if (failure === 'silence') return;
      if (failure === 'trickle') return void response.writeHead(200).write('{');
      if (failure === 'flood') return void flood(response);
      const status = { none: 200, error: 500, garbage: 200, redirect: 302 }[failure];
      void jwksOf(...published).then((jwks) =>
        response
          .writeHead(status, failure === 'redirect' ? { location: `${server.url}/other` } : {})
          .end(failure === 'garbage' ? '<html>' : JSON.stringify(jwks)),
      );
    });
  });
  afterEach(async () => {
    silent.forEach((end) => end());
    await server.close();
  });

  /** Keys, and then blanks without an end. */
  async function flood(response: ServerResponse): Promise<void> {
    response.writeHead(200).write(JSON.stringify(await jwksOf(...published)));
    const more = (): void => {
      while (!response.destroyed && response.write(' '.repeat(100_000)));
    };
    response.on('drain', more);
    more();
  }

  const fetching = (changes: object = {}): TokenVerifier =>
    new TokenVerifier(trusting(new URL(`${server.url}/keys`)), () => NOW, {
      timeout: 60_000,
      cooldown: 0,
      maxAge: 60_000,
      failureCooldown: 0,
      ...changes,
    });

  it('are fetched once, for any number of tokens', async () => {
    const keys = fetching();
    const token = await bearer(signed(rsa, claims()));
    await Promise.all([keys.verify(token), keys.verify(token)]);
    await keys.verify(token);

    expect(answers).toBe(1);
  });

  it('may change: a new one is fetched when a token names it, and a removed one is rejected', async () => {
    const keys = fetching();
    await keys.verify(await bearer(signed(rsa, claims())));
    published = [curve];

    expect(await keys.verify(await bearer(signed(curve, claims())))).toMatchObject({ subject: 'alice' });
    expect((await failureOf(keys.verify(await bearer(signed(rsa, claims()))))).code).toBe('UNAUTHENTICATED');
  });

  it('lets a key that was taken back in no longer than keys are kept', async () => {
    const keys = fetching({ maxAge: 0 });
    const token = await bearer(signed(rsa, claims()));
    await keys.verify(token);
    published = [curve];

    expect((await failureOf(keys.verify(token))).code).toBe('UNAUTHENTICATED');
  });

  it('refuse a key that is not among them, and are not asked for again because of it for a while', async () => {
    const keys = fetching({ cooldown: 60_000 });
    const unknown = newRsaKey();
    for (let times = 0; times < 20; times += 1) {
      const token = await bearer(signed({ ...unknown, kid: `made-up-${times}` }, claims()));
      expect((await failureOf(keys.verify(token))).code).toBe('UNAUTHENTICATED');
    }

    expect(answers).toBe(1);
  });

  it('refuse a signature by another key with a known name', async () => {
    const token = await bearer(signed({ ...newRsaKey(), kid: rsa.kid }, claims()));

    expect((await failureOf(fetching().verify(token))).code).toBe('UNAUTHENTICATED');
  });

  it('refuse HS256 with a published key as secret', async () => {
    const jwk = JSON.stringify((await jwksOf(rsa)).keys[0]);
    const sign = (text: string): string => createHmac('sha256', jwk).update(text).digest('base64url');
    const token = forged({ alg: 'HS256', kid: rsa.kid }, sign);

    expect((await failureOf(fetching().verify(`Bearer ${token}`))).code).toBe('UNAUTHENTICATED');
  });

  it('refuse a key of theirs that is too short to be trusted', async () => {
    const weak = { ...newRsaKey(), ...generateKeyPairSync('rsa', { modulusLength: 1024 }) };
    published = [weak];
    const token = forged({ alg: 'RS256', kid: weak.kid }, (text) =>
      signBytes('sha256', Buffer.from(text), weak.privateKey).toString('base64url'),
    );

    expect((await failureOf(fetching().verify(`Bearer ${token}`))).code).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['silence', 50],
    ['a trickle', 50],
    ['a flood', 60_000],
    ['an error', 60_000],
    ['garbage', 60_000],
    ['a redirect', 60_000],
  ] as const)(
    'that are unavailable give INTERNAL_SERVER_ERROR, not UNAUTHENTICATED: %s',
    async (kind, timeout) => {
      failure = kind.replace(/^an? /, '') as typeof failure;
      const error = await failureOf(fetching({ timeout }).verify(await bearer(signed(rsa, claims()))));

      expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', retryable: true });
    },
  );

  it.each(['silence', 'error', 'garbage', 'redirect'] as const)(
    'that are unavailable are asked for once in a cool-down, and again after it: %s',
    async (kind) => {
      failure = kind;
      let now = NOW;
      const keys = new TokenVerifier(trusting(new URL(`${server.url}/keys`)), () => now, {
        timeout: kind === 'silence' ? 50 : 60_000,
        cooldown: 0,
        maxAge: 60_000,
        failureCooldown: 5_000,
      });
      const token = await bearer(signed(rsa, claims()));
      for (let times = 0; times < 20; times += 1)
        expect((await failureOf(keys.verify(token))).code).toBe('INTERNAL_SERVER_ERROR');
      expect(answers).toBe(1);

      failure = 'none';
      now += 4_999;
      expect((await failureOf(keys.verify(token))).code).toBe('INTERNAL_SERVER_ERROR');
      now += 1;
      expect(await keys.verify(token)).toMatchObject({ subject: 'alice' });
      expect(answers).toBe(2);
    },
  );

  it('that cannot be reached give INTERNAL_SERVER_ERROR too', async () => {
    const keys = fetching();
    await server.close();
    const error = await failureOf(keys.verify(await bearer(signed(rsa, claims()))));

    expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', retryable: true });
    server = await startHttp(() => undefined);
  });
});
