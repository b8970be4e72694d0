import { generateKeyPairSync } from 'node:crypto';
import { ApiError } from '../../../src/errors/apiError.js';
import { ErrorCode } from '../../../src/errors/codes.js';
import { YotiError } from '../../../src/datasources/yoti/errors.js';
import { KeyProbe, type Verdict } from '../../../src/datasources/yoti/keyProbe.js';
import { KeyRing, type SigningKey } from '../../../src/datasources/yoti/keyRing.js';
import { KeyRotation } from '../../../src/datasources/yoti/keyRotation.js';
import { RequestSigner, type Signer } from '../../../src/datasources/yoti/signature.js';
import { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';
import { createDispatcher } from '../../../src/datasources/yoti/dispatcher.js';
import { contract, FakeYoti, SDK_ID, type Answer } from '../../support/emulator/fakeYoti.js';
import { startHttp } from '../../support/emulator/loopback.js';
import { failureOf } from '../../support/fixtures/failure.js';
import { createdApplicant } from '../../support/fixtures/wire.js';
import { FakeTimers } from '../../subscriptions/fakeTimers.js';

const keyOf = (name: string, signer?: Signer): SigningKey => ({
  id: name,
  name: `the key of ${name}`,
  signer:
    signer ??
    new RequestSigner(SDK_ID, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, {
      nonce: () => name,
    }),
});
const [one, two, three] = [keyOf('ONE'), keyOf('TWO'), keyOf('THREE')];

const refused = { status: 401, body: { code: 'MESSAGE_SIGNING', message: 'no' } };
const created = { status: 201, body: createdApplicant };
const unknown = { status: 404, body: { code: 'SESSION_NOT_FOUND', message: 'no' } };

describe('a call whose signature Yoti refuses', () => {
  const noncesOf = (yoti: FakeYoti): (string | null)[] => yoti.sent.map(({ query }) => query.get('nonce'));

  it('is signed with the next key, a POST too, and the key that is accepted signs from then on', async () => {
    const ring = new KeyRing(one, two);
    const yoti = new FakeYoti({ signer: ring }).answers('POST', '/applicants', refused, created, created);
    await yoti.yoti().post('/applicants');
    await yoti.yoti().post('/applicants');
    expect(noncesOf(yoti)).toEqual(['ONE', 'TWO', 'TWO']);
    await yoti.close();
  });

  it.each<[name: string, answers: Answer[], nonces: string[]]>([
    ['every key is refused', [refused, refused], ['ONE', 'TWO']],
    ['it is refused for the session', [{ status: 401, body: { code: 'BAD_SDK_ID' } }], ['ONE']],
  ])('is UPSTREAM_UNAUTHORIZED, and the key stays, when %s', async (_, answers, nonces) => {
    const ring = new KeyRing(one, two);
    const yoti = new FakeYoti({ signer: ring }).answers('POST', '/applicants', ...answers);
    expect((await failureOf(yoti.yoti().post('/applicants'))).code).toBe('UPSTREAM_UNAUTHORIZED');
    expect(noncesOf(yoti)).toEqual(nonces);
    expect(ring.current).toBe(one);
    await yoti.close();
  });

  it.each<[name: string, answer: Answer, current: SigningKey]>([
    ['an error of Yoti that comes after the signature', unknown, two],
    ['the page of a proxy', { status: 404, body: 'not found' }, one],
    ['a failure', { status: 503 }, one],
  ])('makes the next key current only when it is accepted: after %s', async (_, answer, current) => {
    const ring = new KeyRing(one, two);
    const yoti = new FakeYoti({ signer: ring }).answers('POST', '/applicants', refused, answer);
    await failureOf(yoti.yoti().post('/applicants'));
    expect(ring.current).toBe(current);
    await yoti.close();
  });

  it('keeps the key that signed it for a while: the one that was current stays as the last choice', async () => {
    const ring = new KeyRing(one);
    ring.replace([two]);
    expect(ring.current.name).toBe('the previous key');
    const yoti = new FakeYoti({ signer: ring }).answers('POST', '/applicants', refused, created);
    await yoti.yoti().post('/applicants');
    expect(noncesOf(yoti)).toEqual(['ONE', 'TWO']);
    expect(ring.keys.map(({ id }) => id)).toEqual(['TWO', 'ONE']);
    ring.replace([two, three]);
    expect(ring.keys.map(({ id }) => id)).toEqual(['TWO', 'THREE']);
    await yoti.close();
  });

  it('is signed with a token of the next key where no token is issued for the first', async () => {
    const failure = new ApiError(ErrorCode.UPSTREAM_UNAUTHORIZED);
    const ring = new KeyRing(keyOf('ONE', { sign: () => Promise.reject(failure) }), two);
    await ring.sign({ method: 'GET', path: '/a' });
    expect(ring.current).toBe(two);
    ring.replace([keyOf('FOUR', { sign: () => Promise.reject(failure) })]);
    const lost = new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE);
    const failing = new KeyRing(keyOf('ONE', { sign: () => Promise.reject(lost) }), two);
    expect(await failureOf(failing.sign({ method: 'GET', path: '/a' }))).toBe(lost);
  });
});

describe('the rotation', () => {
  const accepted: Verdict = { outcome: 'accepted' };
  const refusal: Verdict = {
    outcome: 'refused',
    status: 401,
    yotiCode: 'MESSAGE_SIGNING',
    clockOffsetSeconds: 0,
  };
  const silence: Verdict = { outcome: 'unanswered' };
  const timers = new FakeTimers();

  function rotate(keys: [SigningKey, ...SigningKey[]], isTested = true) {
    const lines: string[] = [];
    const facts: object[] = [];
    const write = (level: string) => (fact: object, message: string) => {
      lines.push(`${level} ${message.split(': ')[0]}`);
      facts.push(fact);
    };
    const verdicts = new Map<Signer, Verdict>();
    const probed: (string | undefined)[] = [];
    const ring = new KeyRing(...keys);
    const probe = (signer: Signer): Promise<Verdict> => {
      probed.push([one, two, three].find((key) => key.signer === signer)?.id);
      return Promise.resolve(verdicts.get(signer) ?? silence);
    };
    const log = { info: write('info'), warn: write('warn'), error: write('error') };
    const rotation = new KeyRotation({ ring, probe: { probe }, isTested, environment: 'live', timers, log });
    const say = (key: SigningKey, verdict: Verdict): unknown => verdicts.set(key.signer, verdict);
    return { rotation, ring, lines, facts, probed, say };
  }

  it('is untested until Yoti has answered, and asks again every ten seconds', async () => {
    const { rotation, lines, probed, say } = rotate([one]);
    rotation.start();
    await timers.pass(0);
    expect(rotation.state).toBe('untested');
    await timers.pass(9_999);
    expect(probed).toHaveLength(1);
    say(one, accepted);
    await timers.pass(1);
    expect(rotation.state).toBe('accepted');
    await timers.pass(60_000);
    expect(probed).toHaveLength(2);
    expect(lines).toEqual([
      'warn Yoti did not answer the test of the key, which is repeated',
      'info Yoti accepts the key',
    ]);
  });

  it('says in one line of level error that every key is refused, and what that can mean', async () => {
    const { rotation, lines, facts, say } = rotate([one]);
    say(one, refusal);
    rotation.start();
    await timers.pass(60_000);
    expect(rotation.state).toBe('refused');
    expect(lines).toEqual(['error Yoti refuses the key of ONE, and no call succeeds']);
    expect(facts[0]).toMatchObject({ status: 401, yotiCode: 'MESSAGE_SIGNING', environment: 'live' });
    say(one, accepted);
    await timers.pass(10_000);
    expect(rotation.state).toBe('accepted');
    rotation.close();
  });

  it('keeps the old key when Yoti refuses the new one, says so once, and takes the new one when it is accepted', async () => {
    const { rotation, ring, lines, say } = rotate([one]);
    say(one, accepted);
    say(two, refusal);
    rotation.start();
    await timers.pass(0);
    await rotation.replace([two]);
    await timers.pass(60_000);
    expect([ring.current.id, rotation.state, rotation.isFirstUnusable]).toEqual(['ONE', 'accepted', true]);
    expect(lines.slice(1)).toEqual([
      'info The keys are read anew',
      'error Yoti refuses the key of TWO; calls are signed with the previous key',
    ]);
    say(two, accepted);
    await timers.pass(10_000);
    expect([ring.current.id, rotation.isFirstUnusable]).toEqual(['TWO', false]);
    await timers.pass(60_000);
    expect(timers.pending).toBe(0);
  });

  it('keeps the old key while Yoti does not answer about the new one', async () => {
    const { rotation, ring, say } = rotate([one], false);
    await rotation.replace([two]);
    expect([ring.current.id, rotation.state]).toEqual(['ONE', 'accepted']);
    say(two, accepted);
    await timers.pass(10_000);
    expect(ring.current.id).toBe('TWO');
  });

  it('says that files cannot be read, until they can', async () => {
    const { rotation, lines, say } = rotate([one]);
    say(one, accepted);
    rotation.reject(['YOTI_KEY_FILE_PATH names a file that is empty']);
    expect(rotation.isFirstUnusable).toBe(true);
    await rotation.replace([one]);
    expect(rotation.isFirstUnusable).toBe(false);
    expect(lines[0]).toBe('error The key is not read anew, and the one at hand stays');
  });

  it('tests after a call was refused, at most once in ten seconds, and not at all where keys are not tested', async () => {
    const { ring, rotation, probed, say } = rotate([one]);
    say(one, accepted);
    rotation.start();
    await timers.pass(0);
    for (let count = 0; count < 100; count += 1) ring.onRefusal();
    await timers.pass(10_000);
    expect(probed).toHaveLength(2);
    rotation.close();
    const untested = rotate([one], false);
    untested.rotation.start();
    untested.ring.onRefusal();
    await timers.pass(60_000);
    expect(untested.probed).toEqual([]);
  });
});

describe('the test of a key', () => {
  const dispatcher = createDispatcher({ connectTimeoutMs: 60_000, maxConnections: 2, maxStreams: 1 });
  afterAll(() => dispatcher.destroy());
  const probeOf = (baseUrl: string): KeyProbe =>
    new KeyProbe({
      baseUrl,
      dispatcher,
      headersTimeoutMs: 60_000,
      bodyTimeoutMs: 60_000,
      terms: contract.terms,
      now: () => Date.UTC(2026, 0, 15, 12),
    });

  it.each<[answer: string, status: number, body: string, verdict: Verdict]>([
    ['an unknown session', 404, '{"code":"SESSION_NOT_FOUND"}', { outcome: 'accepted' }],
    [
      'a wrong signature',
      401,
      '{"code":"MESSAGE_SIGNING"}',
      { outcome: 'refused', status: 401, yotiCode: 'MESSAGE_SIGNING', clockOffsetSeconds: -60 },
    ],
    [
      'an unknown application',
      404,
      '{"code":"APP_NOT_FOUND"}',
      { outcome: 'refused', status: 404, yotiCode: 'APP_NOT_FOUND', clockOffsetSeconds: -60 },
    ],
    [
      'a missing permission',
      403,
      '{"code":"INSUFFICIENT_PERMISSION"}',
      { outcome: 'refused', status: 403, yotiCode: 'INSUFFICIENT_PERMISSION', clockOffsetSeconds: -60 },
    ],
    ['a page that is not of Yoti', 404, '<html>', { outcome: 'unanswered', status: 404 }],
    ['a failure', 503, '', { outcome: 'unanswered', status: 503 }],
  ])('is one signed GET, and takes %s for what it is', async (_, status, body, verdict) => {
    const asked: string[] = [];
    const yoti = await startHttp(({ method, url = '' }, response) => {
      asked.push(`${method} ${url.split('?')[0]}`);
      response.writeHead(status, { date: 'Thu, 15 Jan 2026 11:59:00 GMT' }).end(body);
    });
    expect(await probeOf(yoti.url).probe(one.signer, new AbortHandle())).toEqual(verdict);
    expect(asked).toEqual(['GET /idverify/v1/sessions/00000000-0000-0000-0000-000000000000']);
    await yoti.close();
  });

  it('gives no answer without a connection, and a refusal where no token is issued', async () => {
    expect(await probeOf('http://127.0.0.1:9/idverify/v1').probe(one.signer, new AbortHandle())).toEqual({
      outcome: 'unanswered',
    });
    const noToken = new ApiError(ErrorCode.UPSTREAM_UNAUTHORIZED, {}, new YotiError(401));
    const signer = { sign: () => Promise.reject(noToken) };
    expect(await probeOf('http://127.0.0.1:9').probe(signer, new AbortHandle())).toEqual({
      outcome: 'refused',
      status: 401,
    });
  });
});
