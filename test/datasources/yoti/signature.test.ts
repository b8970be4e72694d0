import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { messageToSign, RequestSigner } from '../../../src/datasources/yoti/signature.js';
import { imageForm, json } from '../../../src/datasources/yoti/payload.js';
import { throwAwayKey } from '../../support/fixtures/keys.js';
import { JPEG } from '../../support/fixtures/wire.js';
import { signingVectors } from '../../support/fixtures/signingVectors.js';

const { private_key_pem, public_key_pem, vectors } = signingVectors;
const PREFIX = '/idverify/v1';
const SDK_ID = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';

const cases = vectors.map(({ name, method, url, body_base64, string_to_sign, x_yoti_auth_digest }) => {
  const { pathname, search, searchParams } = new URL(url);
  const path = pathname.slice(PREFIX.length);
  const body = body_base64 === null ? undefined : Buffer.from(body_base64, 'base64');
  return { name, method, path, search, searchParams, body, string_to_sign, x_yoti_auth_digest };
});

const signerAt = (timestamp: string, nonce: string): RequestSigner =>
  new RequestSigner(SDK_ID, createPrivateKey(private_key_pem), {
    now: () => Number(timestamp),
    nonce: () => nonce,
  });

describe('signing a request', () => {
  it.each(cases)('signs "$name" byte for byte as the vectors have it', async (vector) => {
    const { method, path, search, searchParams, body, x_yoti_auth_digest } = vector;
    const signer = signerAt(searchParams.get('timestamp')!, searchParams.get('nonce')!);

    const signed = await signer.sign({ method, path, body });

    expect(signed).toEqual({
      target: path + search,
      headers: { 'X-Yoti-Auth-Digest': x_yoti_auth_digest },
    });
  });

  it.each(cases)('makes the text to sign of "$name"', ({ method, path, search, body, string_to_sign }) => {
    expect(messageToSign(method, path + search, body).toString()).toBe(string_to_sign);
  });

  it('makes the multipart body of the vector, boundaries included', () => {
    const upload = vectors.find(({ name }) => name === 'upload face image')!;
    const image = Buffer.from('ffd8ffe00010', 'hex');

    const form = imageForm(image, 'image/jpeg', 'yoti-doc-scan-boundary');

    expect(form.bytes.toString('base64')).toBe(upload.body_base64);
    expect(form.contentType).toBe(upload.content_type);
  });

  it.each(vectors.filter(({ content_type }) => content_type === 'application/json'))(
    'makes the JSON body of "$name"',
    ({ body_utf8, body_base64 }) => {
      expect(json(JSON.parse(body_utf8!)).bytes.toString('base64')).toBe(body_base64);
    },
  );

  it('takes a new boundary for each form', () => {
    expect(imageForm(JPEG, 'image/jpeg').contentType).not.toBe(imageForm(JPEG, 'image/jpeg').contentType);
  });

  it('takes a new nonce, a UUID, for each call', async () => {
    const signer = new RequestSigner(SDK_ID, throwAwayKey.privateKey);
    const signed = await Promise.all(
      Array.from({ length: 20 }, () => signer.sign({ method: 'GET', path: '/a' })),
    );
    const nonces = signed.map(({ target }) => new URLSearchParams(target.split('?')[1]).get('nonce'));

    expect(new Set(nonces).size).toBe(20);
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('reads the clock for each call', async () => {
    const times = [1_767_225_600_000, 1_767_225_600_001];
    const signer = new RequestSigner(SDK_ID, throwAwayKey.privateKey, { now: () => times.shift()! });

    const targets = [
      await signer.sign({ method: 'GET', path: '/a' }),
      await signer.sign({ method: 'GET', path: '/a' }),
    ];

    expect(targets.map(({ target }) => /timestamp=(\d+)$/.exec(target)?.[1])).toEqual([
      '1767225600000',
      '1767225600001',
    ]);
  });

  it('signs further parameters, encoded, before its own', async () => {
    const signer = signerAt('1', 'n');

    const { target, headers } = await signer.sign({
      method: 'GET',
      path: '/a',
      query: { detectedLocale: 'fr FR&x' },
    });

    expect(target).toBe(`/a?detectedLocale=fr%20FR%26x&sdkId=${SDK_ID}&nonce=n&timestamp=1`);
    const digest = Buffer.from(headers['X-Yoti-Auth-Digest']!, 'base64');
    expect(verify('sha256', Buffer.from(`GET&${target}`), createPublicKey(public_key_pem), digest)).toBe(
      true,
    );
  });

  it('lets no caller replace the nonce, the timestamp or the application', async () => {
    const query = { nonce: 'mine', timestamp: '0', sdkId: 'mine' };

    const { target } = await signerAt('1', 'n').sign({ method: 'GET', path: '/a', query });

    expect(Object.fromEntries(new URLSearchParams(target.split('?')[1]))).toEqual({
      sdkId: SDK_ID,
      nonce: 'n',
      timestamp: '1',
    });
  });

  it('does not block the event loop: nothing is signed before others had their turn', async () => {
    const signer = new RequestSigner(SDK_ID, throwAwayKey.privateKey);
    let signed = 0;
    const batch = Array.from({ length: 10 }, () =>
      signer.sign({ method: 'GET', path: '/a' }).then(() => (signed += 1)),
    );

    // A signature made at once would be through after a few microtasks; one of the thread pool cannot be.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(signed).toBe(0);
    await Promise.all(batch);
    expect(signed).toBe(10);
  });

  it('says nothing of the key in an error', async () => {
    const signer = new RequestSigner(SDK_ID, throwAwayKey.publicKey);

    await expect(signer.sign({ method: 'GET', path: '/a' })).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('PRIVATE KEY') as string }),
    );
  });
});

describe('the text to sign', () => {
  it('has two parts without a body', () => {
    expect(messageToSign('DELETE', '/a?b=c').toString()).toBe('DELETE&/a?b=c');
  });

  it('has the body in padded base64 on one line as third part', () => {
    const body = Buffer.alloc(100, 0xff);

    const text = messageToSign('PUT', '/a', body).toString();

    expect(text).toBe(`PUT&/a&${body.toString('base64')}`);
    expect(text).not.toMatch(/\s/);
  });

  it('has e30= for an empty object', () => {
    expect(messageToSign('POST', '/a', Buffer.from('{}')).toString()).toBe('POST&/a&e30=');
  });
});
