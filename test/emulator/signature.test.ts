import { createPublicKey } from 'node:crypto';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { isSignedBy, stringToSign } from '../../emulator/http/signature.js';
import vectors from '../support/fixtures/signing-test-vectors.json' with { type: 'json' };
import { TestClient } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

const prefix = 'https://api.yoti.com/idverify/v1';

describe('the signature', () => {
  const key = createPublicKey(vectors.public_key_pem);
  it.each(vectors.vectors)('fits the vector "$name"', (vector) => {
    const body = Buffer.from(vector.body_base64 ?? '', 'base64');
    const request = { method: vector.method, target: vector.url.slice(prefix.length), body };
    expect(stringToSign(request)).toBe(vector.string_to_sign);
    expect(isSignedBy(key, request, vector.x_yoti_auth_digest)).toBe(true);
    expect(isSignedBy(key, { ...request, method: 'PATCH' }, vector.x_yoti_auth_digest)).toBe(false);
  });
});

describe('authentication', () => {
  const { emulator, client } = useEmulator({ strictNonce: true });

  it('accepts any order, extra parameters and the Go spelling of sdkId', async () => {
    const query = `timestamp=1767225600&extra=a%20b&nonce=${randomUUID().toUpperCase()}&sdkID=${client.sdkId}`;
    expect((await client.send('POST', '/applicants', { query })).status).toBe(201);
  });

  it('rejects a request without a digest, without a message at the top', async () => {
    const { status, body } = await client.raw('GET', `/sessions/${randomUUID()}?${client.query()}`);
    expect(status).toBe(400);
    expect(body).toEqual({
      code: 'MALFORMED_REQUEST',
      errors: [{ property: 'header.X-Yoti-Auth-Digest', message: 'must not be null or empty' }],
    });
  });

  it.each([
    ['sdkId', 'nonce=n&timestamp=1'],
    ['nonce', 'sdkId=1b4e28ba-2fa1-41d2-883f-0016d3cca427&timestamp=1'],
    ['timestamp', 'sdkId=1b4e28ba-2fa1-41d2-883f-0016d3cca427&nonce=n'],
    ['timestamp', 'sdkId=1b4e28ba-2fa1-41d2-883f-0016d3cca427&nonce=n&timestamp=yesterday'],
  ])('rejects a request whose %s is missing or invalid', async (name, query) => {
    const { status, body } = await client.send('POST', '/applicants', { query });
    expect([status, body.code, body.errors[0].property]).toEqual([400, 'MALFORMED_REQUEST', `query.${name}`]);
  });

  it('rejects a wrong key with 401 MESSAGE_SIGNING', async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const pem = stranger.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { status, body } = await new TestClient(emulator, client.sdkId, pem).send('POST', '/applicants');
    expect([status, body.code]).toEqual([401, 'MESSAGE_SIGNING']);
  });

  it('rejects a body other than the signed one', async () => {
    const body = Buffer.from('{"requested_checks":[]}');
    const signed = await client.send('POST', '/sessions', { body, query: client.query() });
    expect(signed.status).toBe(400);
    const headers = { 'x-yoti-auth-digest': 'AAAA', 'content-type': 'application/json' };
    const tampered = await client.raw('POST', `/sessions?${client.query()}`, { body, headers });
    expect([tampered.status, tampered.body.code]).toEqual([401, 'MESSAGE_SIGNING']);
  });

  it('rejects an unknown application with 404 APP_NOT_FOUND', async () => {
    const { status, body } = await new TestClient(emulator, randomUUID(), client.key).send(
      'POST',
      '/applicants',
    );
    expect([status, body.code]).toEqual([404, 'APP_NOT_FOUND']);
  });

  it('rejects a nonce that was used before, in strict mode', async () => {
    const query = client.query();
    expect((await client.send('POST', '/applicants', { query })).status).toBe(201);
    expect((await client.send('POST', '/applicants', { query })).status).toBe(401);
  });

  it('rejects a session of another application with 401 BAD_SDK_ID', async () => {
    const { id } = await client.session();
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const sdkId = randomUUID();
    emulator.addApplication(sdkId, publicKey);
    const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const { status, body } = await new TestClient(emulator, sdkId, pem).send('GET', `/sessions/${id}`);
    expect([status, body.code]).toEqual([401, 'BAD_SDK_ID']);
  });

  it('serves the sandbox prefix with the same signatures', async () => {
    const base = `${emulator.origin}/sandbox/idverify/v1`;
    expect((await client.send('POST', '/applicants', { base })).status).toBe(201);
  });

  it('answers 404 to other paths', async () => {
    expect((await client.send('GET', '/nothing')).status).toBe(404);
  });
});
