import type { CreateSessionInput } from '../../src/schema/session.js';
import { NotificationAuthType, NotificationTopic } from '../../src/schema/notification.js';
import { ManualCheck, RequestedLivenessType } from '../../src/schema/requestedCheck.js';
import {
  BiometricConsentFlow,
  CaptureMethods,
  DarkMode,
  SuppressedScreen,
} from '../../src/schema/sdkConfig.js';
import { failureOf } from '../support/fixtures/failure.js';
import { BASE_URL, FakeYoti, NOW } from '../support/emulator/fakeYoti.js';
import {
  createdSession,
  refusals,
  SESSION_ID,
  TOKEN,
  wireError,
  wireNewSession,
} from '../support/fixtures/wire.js';

const PATH = `/sessions/${SESSION_ID}`;
const liveness = { livenessType: RequestedLivenessType.STATIC, maxRetries: 3 };
const faceComparison = { manualCheck: ManualCheck.NEVER };
const input: CreateSessionInput = { checks: [{ liveness }, { faceComparison }] };

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

describe('creating a session', () => {
  const specification = async (changes: Partial<CreateSessionInput>): Promise<unknown> => {
    yoti.answers('POST', '/sessions', { status: 201, body: createdSession });
    await yoti.dataSources().sessions.create({ ...input, ...changes });
    return yoti.sent[0]?.json;
  };

  it('sends a minimal specification, and nothing that was not given', async () => {
    expect(await specification({})).toEqual({
      requested_checks: [
        { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } },
        { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
      ],
    });
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/sessions',
        contentType: 'application/json',
        isSigned: true,
      }),
    ]);
  });

  it('sends no nulls', async () => {
    const nothing = {
      sessionTtl: null,
      sessionDeadline: null,
      resourcesTtl: null,
      userTrackingId: null,
      notifications: null,
      sdkConfig: null,
    };

    expect(Object.keys((await specification(nothing)) as object)).toEqual(['requested_checks']);
  });

  it('sends a complete specification in wire names', async () => {
    const all: CreateSessionInput = {
      sessionTtl: 900,
      resourcesTtl: 90_000,
      userTrackingId: 'member-4711',
      checks: [{ liveness: { livenessType: RequestedLivenessType.ZOOM, maxRetries: 1 } }, { faceComparison }],
      notifications: {
        endpoint: new URL('https://hooks.shop.example/yoti'),
        topics: [NotificationTopic.CHECK_COMPLETION, NotificationTopic.SESSION_COMPLETION],
        authToken: 'yoti:s3cret',
        authType: NotificationAuthType.BASIC,
      },
      sdkConfig: {
        allowedCaptureMethods: CaptureMethods.CAMERA,
        primaryColour: '#2d9fff',
        primaryColourDarkMode: '#fff',
        secondaryColour: '#000000',
        fontColour: '#AbC',
        darkMode: DarkMode.AUTO,
        locale: 'en-GB',
        presetIssuingCountry: 'GBR',
        successUrl: new URL('https://shop.example/ok'),
        errorUrl: new URL('https://shop.example/failed'),
        privacyPolicyUrl: new URL('https://shop.example/privacy'),
        allowsHandoff: false,
        textExtractionAttempts: { generic: 2, reclassification: 0 },
        brandId: 'brand',
        biometricConsentFlow: BiometricConsentFlow.EARLY,
        suppressedScreens: [SuppressedScreen.FLOW_COMPLETION],
      },
    };

    expect(await specification(all)).toEqual({
      client_session_token_ttl: 900,
      resources_ttl: 90_000,
      user_tracking_id: 'member-4711',
      requested_checks: [
        { type: 'LIVENESS', config: { liveness_type: 'ZOOM', max_retries: 1 } },
        { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
      ],
      notifications: {
        endpoint: 'https://hooks.shop.example/yoti',
        topics: ['CHECK_COMPLETION', 'SESSION_COMPLETION'],
        auth_token: 'yoti:s3cret',
        auth_type: 'BASIC',
      },
      sdk_config: {
        allowed_capture_methods: 'CAMERA',
        primary_colour: '#2d9fff',
        primary_colour_dark_mode: '#fff',
        secondary_colour: '#000000',
        font_colour: '#AbC',
        dark_mode: 'AUTO',
        locale: 'en-GB',
        preset_issuing_country: 'GBR',
        success_url: 'https://shop.example/ok',
        error_url: 'https://shop.example/failed',
        privacy_policy_url: 'https://shop.example/privacy',
        allow_handoff: false,
        attempts_configuration: { ID_DOCUMENT_TEXT_DATA_EXTRACTION: { GENERIC: 2, RECLASSIFICATION: 0 } },
        brand_id: 'brand',
        biometric_consent_flow: 'EARLY',
        suppressed_screens: ['FLOW_COMPLETION'],
      },
    });
  });

  it('sends a deadline as RFC 3339', async () => {
    expect(await specification({ sessionDeadline: new Date('2026-03-12T00:00:00Z') })).toMatchObject({
      session_deadline: '2026-03-12T00:00:00.000Z',
    });
  });

  it('gives id, token, expiry and user view of the new session', async () => {
    yoti.answers('POST', '/sessions', { status: 201, body: createdSession });

    const expiresAt = new Date(NOW + 899_000);
    expect(await yoti.dataSources().sessions.create(input)).toEqual({
      id: SESSION_ID,
      clientSessionToken: TOKEN,
      expiresAt,
      userView: {
        url: `${BASE_URL}/web/index.html?sessionID=${SESSION_ID}&sessionToken=${TOKEN}`,
        expiresAt,
      },
    });
  });

  it.each(refusals)('maps status %i to %s, after one attempt', async (status, code) => {
    yoti.answers('POST', '/sessions', { status, body: wireError('NEW_CODE') });

    expect((await failureOf(yoti.dataSources().sessions.create(input))).code).toBe(code);
    expect(yoti.calls).toHaveLength(1);
  });

  it.each([
    ['client_session_token_ttl', 'sessionTtl'],
    ['requested_checks', 'checks'],
    ['sdk_config.allow_handoff', 'sdkConfig.allowsHandoff'],
    ['notifications.endpoint', 'notifications.endpoint'],
  ])('names the field that Yoti rejects: %s is %s', async (property, field) => {
    const body = wireError('PAYLOAD_VALIDATION', { property, message: 'must not be empty' });
    yoti.answers('POST', '/sessions', { status: 400, body });

    expect((await failureOf(yoti.dataSources().sessions.create(input))).extensions.fieldErrors).toEqual([
      { field, message: 'must not be empty' },
    ]);
  });

  const DAY_SECONDS = 86_400;
  it.each<[name: string, changes: Partial<CreateSessionInput>, field: string, message: string]>([
    ['no checks', { checks: [] }, 'checks', 'must not be empty when nothing else is requested'],
    [
      'no attempts',
      { checks: [{ liveness: { ...liveness, maxRetries: 0 } }] },
      'checks[0].liveness.maxRetries',
      'must be at least 1',
    ],
    [
      'negative attempts',
      { checks: [{ faceComparison }, { liveness: { ...liveness, maxRetries: -1 } }] },
      'checks[1].liveness.maxRetries',
      'must be at least 1',
    ],
    ['too little time', { sessionTtl: 299 }, 'sessionTtl', 'must be at least 300'],
    ['no time', { sessionTtl: 0 }, 'sessionTtl', 'must be at least 300'],
    ['negative time', { sessionTtl: -900 }, 'sessionTtl', 'must be at least 300'],
    [
      'two ends',
      { sessionTtl: 900, sessionDeadline: new Date(NOW) },
      'sessionDeadline',
      'must not be given together with sessionTtl',
    ],
    [
      'too short a retention',
      { sessionTtl: 900, resourcesTtl: DAY_SECONDS + 899 },
      'resourcesTtl',
      'must be at least 87300: sessionTtl and a day',
    ],
    [
      'too short a retention for the default',
      { resourcesTtl: DAY_SECONDS + 599 },
      'resourcesTtl',
      'must be at least 87000: sessionTtl and a day',
    ],
    [
      'too long a tracking id',
      { userTrackingId: 'x'.repeat(257) },
      'userTrackingId',
      'must not have more than 256 characters',
    ],
    [
      'notifications in the open',
      { notifications: { endpoint: new URL('http://shop.example/') } },
      'notifications.endpoint',
      'must begin with https://',
    ],
    [
      'notifications by another scheme',
      { notifications: { endpoint: new URL('ftp://shop.example/') } },
      'notifications.endpoint',
      'must begin with https://',
    ],
    ...(['primaryColour', 'primaryColourDarkMode', 'secondaryColour', 'fontColour'] as const).flatMap(
      (name) =>
        ['red', '', '#12', '#1234567', '#ggg', '#fff\n', '#fff; background: url(x)'].map(
          (colour): [string, Partial<CreateSessionInput>, string, string] => [
            `${name} of ${JSON.stringify(colour)}`,
            { sdkConfig: { [name]: colour } },
            `sdkConfig.${name}`,
            'must be #rgb or #rrggbb',
          ],
        ),
    ),
  ])('rejects %s by field name, and sends nothing', async (_, changes, field, message) => {
    const error = await failureOf(yoti.dataSources().sessions.create({ ...input, ...changes }));

    expect(error.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      retryable: false,
      fieldErrors: [{ field, message }],
    });
    expect(yoti.calls).toEqual([]);
  });

  it.each<[name: string, changes: Partial<CreateSessionInput>]>([
    ['the least time', { sessionTtl: 300 }],
    ['the least retention', { sessionTtl: 900, resourcesTtl: DAY_SECONDS + 900 }],
    ['the least retention for the default', { resourcesTtl: DAY_SECONDS + 600 }],
    [
      'the least retention with a deadline',
      { sessionDeadline: new Date(NOW), resourcesTtl: DAY_SECONDS + 300 },
    ],
    ['the longest tracking id', { userTrackingId: 'x'.repeat(256) }],
    ['one attempt', { checks: [{ liveness: { ...liveness, maxRetries: 1 } }] }],
    ['the same check twice', { checks: [{ liveness }, { liveness }] }],
  ])('accepts %s', async (_, changes) => {
    expect(await specification(changes)).toBeDefined();
  });

  it('reports all field errors at once', async () => {
    const error = await failureOf(
      yoti.dataSources().sessions.create({
        sessionTtl: 1,
        userTrackingId: 'x'.repeat(300),
        sdkConfig: { fontColour: 'red' },
        checks: [{ visualReview: false }],
      }),
    );

    expect(error.extensions.fieldErrors?.map(({ field }) => field)).toEqual([
      'sessionTtl',
      'userTrackingId',
      'sdkConfig.fontColour',
      'checks[0].visualReview',
    ]);
  });
});

describe('loading missing fields of a new session', () => {
  const known = { id: SESSION_ID, clientSessionToken: TOKEN, expiresAt: null, userView: null };

  it('costs no call when all selected fields are known', async () => {
    const { sessions } = yoti.dataSources();

    expect(await sessions.loadMissing(known, ['id', 'clientSessionToken', 'expiresAt', 'userView'])).toBe(
      known,
    );
    expect(await sessions.loadMissing(known, [])).toBe(known);
    expect(yoti.calls).toEqual([]);
  });

  it('reads the session when other fields are selected', async () => {
    const { sessions } = yoti.answers('GET', PATH, { body: wireNewSession() }).dataSources();

    expect(await sessions.loadMissing(known, ['id', 'state'])).toMatchObject({ state: 'ONGOING' });
  });

  it('gives the id of the new session when reading fails, and is not retryable', async () => {
    const { sessions } = yoti
      .answers('GET', PATH, { status: 503 }, { status: 503 }, { status: 503 })
      .dataSources();

    expect((await failureOf(sessions.loadMissing(known, ['state']))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: false,
      existing: { sessionId: SESSION_ID },
    });
  });
});
