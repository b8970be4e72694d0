import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { applicant, face, newSession, reference } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { operation } from '../support/fixtures/operations.js';
import { APPLICANT_ID, FACE_ID, RESOURCE_ID, SESSION_ID } from '../support/fixtures/wire.js';

const asKnown = () => jest.fn((known: unknown) => Promise.resolve(known));

describe('startApplicantFaceAuth', () => {
  const started = { session: newSession, resource: reference, userView: newSession.userView };

  it('passes its input to the data source and returns the user view', async () => {
    const start = jest.fn().mockResolvedValue(started);
    const input = {
      applicantId: APPLICANT_ID,
      maxRetries: 2,
      sdkConfig: { successUrl: 'https://shop.example/ok' },
    };

    const { data, errors } = await execute(
      operation('StartApplicantFaceAuth'),
      { faceAuth: { start }, sessions: { loadMissing: asKnown() }, resources: { loadMissing: asKnown() } },
      { input },
    );

    expect(errors).toBeUndefined();
    const expiresAt = '2026-03-04T05:21:07.000Z';
    expect(data).toEqual({
      startApplicantFaceAuth: {
        session: { id: SESSION_ID, expiresAt },
        resource: { id: RESOURCE_ID },
        userView: { url: newSession.userView.url, expiresAt },
      },
    });
    expect(start.mock.calls).toEqual([
      [
        expect.objectContaining({
          applicantId: APPLICANT_ID,
          maxRetries: 2,
          sdkConfig: expect.objectContaining({ successUrl: new URL('https://shop.example/ok') }) as object,
        }),
      ],
    ]);
  });

  it('returns the user view when neither session nor resource can be read', async () => {
    const loadMissing = jest.fn().mockRejectedValue(new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE));

    const { data, errors } = await execute(
      operation('StartApplicantFaceAuth'),
      {
        faceAuth: { start: jest.fn().mockResolvedValue(started) },
        sessions: { loadMissing },
        resources: { loadMissing },
      },
      { input: { applicantId: APPLICANT_ID } },
    );

    expect(data).toMatchObject({
      startApplicantFaceAuth: { session: null, resource: null, userView: { url: newSession.userView.url } },
    });
    expect(errors).toHaveLength(2);
  });

  it('is null with the failed step and the existing ids', async () => {
    const details = { failedStep: 'addApplicantToResource', existing: { sessionId: SESSION_ID } };
    const start = jest.fn().mockRejectedValue(new ApiError(ErrorCode.MEDIA_NOT_PROCESSABLE, details));

    const { data, errors } = await execute(
      operation('StartApplicantFaceAuth'),
      { faceAuth: { start } },
      {
        input: { applicantId: APPLICANT_ID },
      },
    );

    expect(data).toEqual({ startApplicantFaceAuth: null });
    expect(errors).toMatchObject([{ extensions: { code: 'MEDIA_NOT_PROCESSABLE', ...details } }]);
  });
});

describe('enrolApplicantFromSession', () => {
  const enrolled = { applicant: { id: APPLICANT_ID, face }, face };

  it.each([
    ['a new applicant', { sessionId: SESSION_ID }],
    ['an existing applicant', { sessionId: SESSION_ID, applicantId: APPLICANT_ID }],
  ])('passes its input for %s to the data source and makes no further call', async (_, input) => {
    const enrol = jest.fn().mockResolvedValue(enrolled);
    const loadMissing = asKnown();

    const { data, errors } = await execute(
      operation('EnrolApplicantFromSession'),
      { faceAuth: { enrol }, applicants: { loadMissing } },
      { input },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      enrolApplicantFromSession: { applicant: { id: APPLICANT_ID }, face: { id: FACE_ID } },
    });
    expect(enrol.mock.calls).toEqual([[expect.objectContaining(input)]]);
    expect(loadMissing.mock.calls).toEqual([[enrolled.applicant, ['id']]]);
  });

  it('loads the applicant when more of its fields are selected', async () => {
    const loadMissing = jest.fn().mockResolvedValue({ ...applicant, createdAt: '2026-03-04T05:06:07Z' });

    const { data } = await execute(
      'mutation ($input: EnrolApplicantFromSessionInput!) { enrolApplicantFromSession(input: $input) { applicant { createdAt } } }',
      { faceAuth: { enrol: jest.fn().mockResolvedValue(enrolled) }, applicants: { loadMissing } },
      { input: { sessionId: SESSION_ID } },
    );

    expect(data).toEqual({
      enrolApplicantFromSession: { applicant: { createdAt: '2026-03-04T05:06:07Z' } },
    });
  });

  it('is null with its error', async () => {
    const enrol = jest.fn().mockRejectedValue(new ApiError(ErrorCode.SESSION_NOT_READY));

    const { data, errors } = await execute(
      operation('EnrolApplicantFromSession'),
      { faceAuth: { enrol } },
      {
        input: { sessionId: SESSION_ID },
      },
    );

    expect(data).toEqual({ enrolApplicantFromSession: null });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_NOT_READY' } }]);
  });
});
