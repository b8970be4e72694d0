import { print } from 'graphql';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { SessionConfigurationDocument } from '../operations/operations.generated.js';
import { session } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { REQUIREMENT_ID, SESSION_ID } from '../support/fixtures/wire.js';

const common = { state: 'REQUIRED', allowedSources: ['END_USER'] };
const requirements = [
  {
    ...common,
    __typename: 'IdDocumentRequirement',
    id: 'a',
    type: 'ID_DOCUMENT',
    requestedTasks: [{ type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', state: 'REQUIRED' }],
    supportedCountries: [
      { code: 'GBR', documents: [{ type: 'PASSPORT', requirements: { dateFrom: '1999-01-31' } }] },
    ],
    allowedCaptureMethods: 'CAMERA',
    attemptsRemaining: [{ reason: 'GENERIC', count: 2 }],
    inBranchAssessments: [],
  },
  {
    ...common,
    __typename: 'SupplementaryDocumentRequirement',
    id: 'b',
    type: 'SUPPLEMENTARY_DOCUMENT',
    requestedTasks: [],
    documentTypes: ['UTILITY_BILL'],
    countryCodes: ['GBR'],
    objective: 'PROOF_OF_ADDRESS',
    inBranchAssessments: [{ type: 'IBV_VISUAL_REVIEW_CHECK', state: 'DONE', scheme: null }],
  },
  { ...common, __typename: 'LivenessRequirement', id: 'c', type: 'LIVENESS', livenessType: 'STATIC' },
  { ...common, __typename: 'FaceCaptureRequirement', id: REQUIREMENT_ID, type: 'FACE_CAPTURE' },
  { ...common, __typename: 'ApplicantProfileRequirement', id: 'e', type: 'APPLICANT_PROFILE' },
  { ...common, __typename: 'OtherRequirement', id: 'f', type: 'UNKNOWN', typeName: 'PALM' },
];
const configuration = {
  expiresAt: new Date('2026-03-04T05:21:07Z'),
  requestedChecks: ['LIVENESS'],
  biometricConsent: 'CAPTURED',
  requirements,
  sdkConfig: {
    successUrl: 'https://shop.example/ok',
    suppressedScreens: ['FLOW_COMPLETION'],
    hidesLogo: true,
  },
  tracksIpAddress: null,
  applicantProfileMedia: null,
};
const document = print(SessionConfigurationDocument);

interface Data {
  session: { configuration: { requirements: object[] } };
}

const ask = (get: jest.Mock, variables: object = {}): ReturnType<typeof execute> =>
  execute(
    document,
    { sessions: { get: jest.fn().mockResolvedValue(session()) }, configurations: { get } },
    { id: SESSION_ID, ...variables },
  );

describe('the configuration of a session', () => {
  it('is loaded by the id of the session, with every type of requirement', async () => {
    const get = jest.fn().mockResolvedValue(configuration);

    const { data, errors } = await ask(get);

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      session: {
        configuration: {
          expiresAt: '2026-03-04T05:21:07.000Z',
          requestedChecks: ['LIVENESS'],
          biometricConsent: 'CAPTURED',
          requirements: requirements.map(({ __typename, id }) => ({ __typename, id })),
          sdkConfig: {
            successUrl: 'https://shop.example/ok',
            errorUrl: null,
            suppressedScreens: ['FLOW_COMPLETION'],
            hidesLogo: true,
          },
        },
      },
    });
    expect(get.mock.calls).toEqual([[SESSION_ID]]);
  });

  it.each([
    ['FACE_CAPTURE', ['FaceCaptureRequirement']],
    ['UNKNOWN', ['OtherRequirement']],
    [null, requirements.map(({ __typename }) => __typename)],
  ])('filters requirements by type %s', async (type, expected) => {
    const { data } = await ask(jest.fn().mockResolvedValue(configuration), { type });

    expect((data as unknown as Data).session.configuration.requirements).toMatchObject(
      expected.map((__typename) => ({ __typename })),
    );
  });

  it.each([ErrorCode.NOT_FOUND, ErrorCode.UPSTREAM_INVALID_RESPONSE])(
    'is null with its error when the data source fails with %s, and leaves the session',
    async (code) => {
      const { data, errors } = await ask(jest.fn().mockRejectedValue(new ApiError(code)));

      expect(data).toEqual({ session: { id: SESSION_ID, configuration: null } });
      expect(errors).toMatchObject([{ path: ['session', 'configuration'], extensions: { code } }]);
    },
  );

  it('is not loaded when it is not selected', async () => {
    const { errors } = await execute(`{ session(id: "${SESSION_ID}") { id } }`, {
      sessions: { get: jest.fn().mockResolvedValue(session()) },
    });

    expect(errors).toBeUndefined();
  });
});
