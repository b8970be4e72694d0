import type { SessionConfiguration } from '../../src/schema/configuration.js';
import type { Requirement } from '../../src/schema/requirement.js';
import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti, NOW, type Answer } from '../support/emulator/fakeYoti.js';
import {
  refusals,
  REQUIREMENT_ID,
  RESOURCE_ID,
  SESSION_ID,
  wireConfiguration,
  wireError,
} from '../support/fixtures/wire.js';

const PATH = `/sessions/${SESSION_ID}/configuration`;
const thrice = (answer: Answer): Answer[] => [answer, answer, answer];

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

const read = (body: unknown): Promise<SessionConfiguration> =>
  yoti.answers('GET', PATH, { body }).dataSources().configurations.get(SESSION_ID);

const withCapture = (capture: object): object =>
  wireConfiguration({ capture: { biometric_consent: 'REQUIRED', required_resources: [], ...capture } });

/** The one requirement that a session has. */
async function requirement(wire: object): Promise<Requirement | undefined> {
  const required_resources = [{ id: REQUIREMENT_ID, state: 'REQUIRED', ...wire }];
  return (await read(withCapture({ required_resources }))).requirements[0];
}

describe('reading a configuration', () => {
  it('gives what was asked for and what is still needed', async () => {
    expect(await read(wireConfiguration())).toEqual({
      expiresAt: new Date(NOW + 899_000),
      requestedChecks: ['LIVENESS', 'FACE_COMPARISON'],
      biometricConsent: 'REQUIRED',
      requirements: [
        {
          __typename: 'LivenessRequirement',
          id: '18f0a2b4-c6d8-4e0f-9a1b-2c3d4e5f6071',
          type: 'LIVENESS',
          state: 'REQUIRED',
          allowedSources: ['END_USER'],
          livenessType: 'STATIC',
        },
        {
          __typename: 'FaceCaptureRequirement',
          id: REQUIREMENT_ID,
          type: 'FACE_CAPTURE',
          state: 'REQUIRED',
          allowedSources: ['RELYING_BUSINESS'],
        },
      ],
      sdkConfig: expect.objectContaining({
        primaryColour: '#2d9fff',
        locale: 'en-GB',
        hidesLogo: false,
        allowsHandoff: false,
        darkMode: null,
        suppressedScreens: [],
      }) as unknown,
      tracksIpAddress: true,
      applicantProfileMedia: null,
    });
    expect(yoti.sent).toEqual([expect.objectContaining({ method: 'GET', path: PATH, isSigned: true })]);
  });

  it('is one call for all reads of one request', async () => {
    const { configurations } = yoti.answers('GET', PATH, { body: wireConfiguration() }).dataSources();

    await Promise.all([configurations.get(SESSION_ID), configurations.get(SESSION_ID.toUpperCase())]);
    await configurations.faceCaptureRequirement(SESSION_ID);

    expect(yoti.calls).toEqual([`GET ${PATH}`]);
  });

  it('asks again after a write to the session', async () => {
    const { configurations, sessions } = yoti
      .answers(
        'GET',
        PATH,
        { body: wireConfiguration() },
        { body: wireConfiguration({ requested_checks: [] }) },
      )
      .dataSources();
    await configurations.get(SESSION_ID);

    sessions.invalidate(SESSION_ID.toUpperCase());

    expect((await configurations.get(SESSION_ID)).requestedChecks).toEqual([]);
  });

  it('that is missing does not fail the one beside it', async () => {
    const { configurations } = yoti
      .answers('GET', PATH, { body: wireConfiguration() })
      .answers('GET', `/sessions/${RESOURCE_ID}/configuration`, { status: 404 })
      .dataSources();

    expect(
      await Promise.allSettled([configurations.get(RESOURCE_ID), configurations.get(SESSION_ID)]),
    ).toMatchObject([{ status: 'rejected', reason: { code: 'NOT_FOUND' } }, { status: 'fulfilled' }]);
  });

  it('tells no end of a session that is over', async () => {
    expect((await read(wireConfiguration({ client_session_token_ttl: 0 }))).expiresAt).toBeNull();
  });

  it.each([
    ['are absent', undefined],
    ['are null', null],
  ])('has null where optional parts %s', async (_, nothing) => {
    const body = wireConfiguration({
      sdk_config: nothing,
      track_ip_address: nothing,
      applicant_profile: nothing,
    });

    expect(await read(body)).toMatchObject({
      sdkConfig: null,
      tracksIpAddress: null,
      applicantProfileMedia: null,
    });
  });

  it('has the applicant profile as media of the session', async () => {
    const media = { id: RESOURCE_ID, type: 'JSON', created: '2026-03-04T05:06:07Z' };

    expect(
      (await read(wireConfiguration({ applicant_profile: { media } }))).applicantProfileMedia,
    ).toMatchObject({
      id: RESOURCE_ID,
      type: 'JSON',
      createdAt: '2026-03-04T05:06:07Z',
      updatedAt: null,
      sessionId: SESSION_ID,
    });
  });

  it('maps unknown values to UNKNOWN', async () => {
    const body = wireConfiguration({
      requested_checks: ['LIVENESS', 'PALM_READING'],
      capture: { biometric_consent: 'WITHDRAWN', required_resources: [] },
    });

    expect(await read(body)).toMatchObject({
      requestedChecks: ['LIVENESS', 'UNKNOWN'],
      biometricConsent: 'UNKNOWN',
    });
  });

  it.each([
    ['no capture', wireConfiguration({ capture: undefined })],
    ['a requirement without a state', withCapture({ required_resources: [{ type: 'LIVENESS', id: 'a' }] })],
    ['a page', '<html></html>'],
  ])('refuses an answer with %s', async (_, body) => {
    expect((await failureOf(read(body))).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });

  it.each([
    ...refusals.map(([status, code]): [number, string, string] => [status, 'NEW_CODE', code]),
    [404, 'SESSION_NOT_FOUND', 'NOT_FOUND'],
    [409, 'SESSION_NOT_READY', 'SESSION_NOT_READY'],
  ])('answered with %i %s is %s', async (status, yotiCode, code) => {
    yoti.answers('GET', PATH, ...thrice({ status, body: wireError(yotiCode) }));

    expect((await failureOf(yoti.dataSources().configurations.get(SESSION_ID))).code).toBe(code);
  });

  it('of what is no id asks Yoti nothing', async () => {
    expect((await failureOf(yoti.dataSources().configurations.get('../x'))).extensions.fieldErrors).toEqual([
      { field: 'sessionId', message: 'must be an id from Yoti: a UUID' },
    ]);
    expect(yoti.calls).toEqual([]);
  });
});

describe('a requirement', () => {
  const assessment = { type: 'DOCUMENT_SCHEME_VALIDITY_CHECK', state: 'DONE', scheme: 'UK_DBS' };

  it('of an identity document tells tasks, countries, attempts and what a branch assesses', async () => {
    const wire = {
      type: 'ID_DOCUMENT',
      allowed_sources: [{ type: 'END_USER' }, { type: 'IBV' }],
      requested_tasks: [{ type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', state: 'IN_PROGRESS' }],
      supported_countries: [
        {
          code: 'GBR',
          supported_documents: [
            { type: 'PASSPORT', is_strictly_latin: true },
            { type: 'DRIVING_LICENCE', requirements: { date_from: '1999-01-31' } },
          ],
        },
      ],
      allowed_capture_methods: 'CAMERA_AND_UPLOAD',
      attempts_remaining: { GENERIC: 2, RECLASSIFICATION: 1, MOONLIGHT: 7 },
      ibv_client_assessments: [assessment, { type: 'IBV_VISUAL_REVIEW_CHECK', state: 'REQUIRED' }],
    };

    expect(await requirement(wire)).toEqual({
      __typename: 'IdDocumentRequirement',
      id: REQUIREMENT_ID,
      type: 'ID_DOCUMENT',
      state: 'REQUIRED',
      allowedSources: ['END_USER', 'IBV'],
      requestedTasks: [{ type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', state: 'IN_PROGRESS' }],
      supportedCountries: [
        {
          code: 'GBR',
          documents: [
            { type: 'PASSPORT', isStrictlyLatin: true, requirements: null },
            { type: 'DRIVING_LICENCE', isStrictlyLatin: null, requirements: { dateFrom: '1999-01-31' } },
          ],
        },
      ],
      allowedCaptureMethods: 'CAMERA_AND_UPLOAD',
      attemptsRemaining: [
        { reason: 'GENERIC', count: 2 },
        { reason: 'RECLASSIFICATION', count: 1 },
        { reason: 'MOONLIGHT', count: 7 },
      ],
      inBranchAssessments: [assessment, { type: 'IBV_VISUAL_REVIEW_CHECK', state: 'REQUIRED', scheme: null }],
    });
  });

  it('of a supplementary document tells what it is for', async () => {
    const wire = {
      type: 'SUPPLEMENTARY_DOCUMENT',
      requested_tasks: [{ type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION', state: 'COMPLETE' }],
      document_types: ['UTILITY_BILL'],
      country_codes: ['GBR'],
      objective: { type: 'PROOF_OF_ADDRESS' },
      ibv_client_assessments: [assessment],
    };

    expect(await requirement(wire)).toEqual({
      __typename: 'SupplementaryDocumentRequirement',
      id: REQUIREMENT_ID,
      type: 'SUPPLEMENTARY_DOCUMENT',
      state: 'REQUIRED',
      allowedSources: [],
      requestedTasks: [{ type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION', state: 'COMPLETE' }],
      documentTypes: ['UTILITY_BILL'],
      countryCodes: ['GBR'],
      objective: 'PROOF_OF_ADDRESS',
      inBranchAssessments: [assessment],
    });
  });

  const bareDocument = { type: 'ID_DOCUMENT', allowed_capture_methods: 'CAMERA', attempts_remaining: {} };
  const bareBill = { type: 'SUPPLEMENTARY_DOCUMENT', document_types: [], country_codes: [] };
  it.each([
    ['an identity document', bareDocument, { supportedCountries: [], attemptsRemaining: [] }],
    ['a supplementary document', bareBill, { documentTypes: [], countryCodes: [], objective: null }],
  ])('of %s about which little is said has empty lists', async (_, wire, expected) => {
    const rest = { allowed_sources: null, requested_tasks: null, ibv_client_assessments: null };

    expect(await requirement({ ...wire, ...rest })).toMatchObject({
      ...expected,
      allowedSources: [],
      requestedTasks: [],
      inBranchAssessments: [],
    });
  });

  it.each([
    ['APPLICANT_PROFILE', 'ApplicantProfileRequirement'],
    ['FACE_CAPTURE', 'FaceCaptureRequirement'],
  ])('of the kind %s is a %s', async (type, __typename) => {
    expect(await requirement({ type })).toMatchObject({ __typename, type });
  });

  it('of an unknown kind keeps its type name, and needs no state', async () => {
    expect(await requirement({ type: 'PALM', state: undefined })).toEqual({
      __typename: 'OtherRequirement',
      id: REQUIREMENT_ID,
      type: 'UNKNOWN',
      state: 'UNKNOWN',
      allowedSources: [],
      typeName: 'PALM',
    });
  });

  it('maps unknown values to UNKNOWN', async () => {
    const news = { type: 'NEW', state: 'NEW' };
    const wire = {
      ...bareDocument,
      state: 'NEW',
      allowed_sources: [{ type: 'NEW' }],
      requested_tasks: [news],
      allowed_capture_methods: 'NEW',
      ibv_client_assessments: [news],
    };

    expect(await requirement(wire)).toMatchObject({
      state: 'UNKNOWN',
      allowedSources: ['UNKNOWN'],
      requestedTasks: [{ type: 'UNKNOWN', state: 'UNKNOWN' }],
      allowedCaptureMethods: 'UNKNOWN',
      inBranchAssessments: [{ type: 'UNKNOWN', state: 'UNKNOWN' }],
    });
  });
});

describe('the user view of a session', () => {
  it('is as it was asked for', async () => {
    const sdk_config = {
      allowed_capture_methods: 'CAMERA',
      primary_colour: '#111111',
      primary_colour_dark_mode: '#222222',
      secondary_colour: '#333333',
      font_colour: '#444444',
      dark_mode: 'AUTO',
      locale: 'fr',
      preset_issuing_country: 'FRA',
      success_url: 'https://shop.example/ok',
      error_url: 'https://shop.example/failed',
      privacy_policy_url: 'https://shop.example/privacy',
      allow_handoff: true,
      attempts_configuration: {
        ID_DOCUMENT_TEXT_DATA_EXTRACTION: { GENERIC: 3, RECLASSIFICATION: 2, GLARE: 1 },
      },
      enforce_handoff: true,
      brand_id: 'shop',
      biometric_consent_flow: 'JUST_IN_TIME',
      suppressed_screens: ['FLOW_COMPLETION', 'A_NEW_ONE'],
      hide_logo: true,
    };

    expect((await read(wireConfiguration({ sdk_config }))).sdkConfig).toEqual({
      allowedCaptureMethods: 'CAMERA',
      primaryColour: '#111111',
      primaryColourDarkMode: '#222222',
      secondaryColour: '#333333',
      fontColour: '#444444',
      darkMode: 'AUTO',
      locale: 'fr',
      presetIssuingCountry: 'FRA',
      successUrl: 'https://shop.example/ok',
      errorUrl: 'https://shop.example/failed',
      privacyPolicyUrl: 'https://shop.example/privacy',
      allowsHandoff: true,
      enforcesHandoff: true,
      textExtractionAttempts: {
        generic: 3,
        reclassification: 2,
        otherCategories: [{ category: 'GLARE', attempts: 1 }],
      },
      brandId: 'shop',
      biometricConsentFlow: 'JUST_IN_TIME',
      suppressedScreens: ['FLOW_COMPLETION', 'UNKNOWN'],
      hidesLogo: true,
    });
  });

  it.each([
    ['no attempts', {}, null],
    ['attempts for nothing', { attempts_configuration: {} }, null],
    [
      'attempts for one reason',
      { attempts_configuration: { ID_DOCUMENT_TEXT_DATA_EXTRACTION: { GENERIC: 1 } } },
      { generic: 1, reclassification: null, otherCategories: [] },
    ],
  ])('with %s', async (_, sdk_config, expected) => {
    const { sdkConfig } = await read(wireConfiguration({ sdk_config }));

    expect(sdkConfig?.textExtractionAttempts).toEqual(expected);
  });
});
