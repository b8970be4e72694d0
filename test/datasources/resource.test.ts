import { imageForm } from '../../src/datasources/yoti/payload.js';
import { ImageContentType } from '../../src/schema/resource.js';
import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti, MAX_IMAGE_BYTES, type Answer } from '../support/emulator/fakeYoti.js';
import {
  APPLICANT_ID,
  FACE_ID,
  JPEG,
  LIVENESS_ID,
  PNG,
  refusals,
  REQUIREMENT_ID,
  RESOURCE_ID,
  SELFIE_ID,
  SESSION_ID,
  wireConfiguration,
  wireError,
  wireSession,
} from '../support/fixtures/wire.js';

const SESSION_PATH = `/sessions/${SESSION_ID}`;
const CREATE_PATH = `${SESSION_PATH}/resources/face-capture`;
const IMAGE_PATH = `${CREATE_PATH}/${RESOURCE_ID}/image`;
const APPLICANT_PATH = `${CREATE_PATH}/${RESOURCE_ID}/applicant`;
const ids = { sessionId: SESSION_ID, resourceId: RESOURCE_ID };
const reference = { __typename: 'FaceCaptureResource', id: RESOURCE_ID, sessionId: SESSION_ID };
type Refusal = [status: number, yotiCode: string, code: string];
const thrice = (answer: Answer): Answer[] => [answer, answer, answer];

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

const create = (requirementId?: string): Promise<unknown> =>
  yoti.dataSources().resources.createFaceCapture({ sessionId: SESSION_ID, requirementId });
const upload = (image: Buffer = JPEG, contentType = ImageContentType.JPEG): Promise<unknown> =>
  yoti.dataSources().resources.uploadImage({ ...ids, image, contentType });
const addApplicant = (): Promise<unknown> =>
  yoti.dataSources().resources.addApplicant({ ...ids, applicantId: APPLICANT_ID });

describe('creating a face capture resource', () => {
  it('sends the requirement it is given', async () => {
    yoti.answers('POST', CREATE_PATH, { status: 201, body: { id: RESOURCE_ID, frames: 1 } });

    expect(await create(REQUIREMENT_ID)).toEqual(reference);
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: CREATE_PATH,
        contentType: 'application/json',
        json: { requirement_id: REQUIREMENT_ID },
        isSigned: true,
      }),
    ]);
  });

  it('looks the requirement up when none is given', async () => {
    yoti
      .answers('GET', `${SESSION_PATH}/configuration`, { body: wireConfiguration() })
      .answers('POST', CREATE_PATH, { status: 200, body: { id: RESOURCE_ID, frames: 1 } });

    await create();

    expect(yoti.calls).toEqual([`GET ${SESSION_PATH}/configuration`, `POST ${CREATE_PATH}`]);
    expect(yoti.sent[1]?.json).toEqual({ requirement_id: REQUIREMENT_ID });
  });

  it.each([
    ['none at all', []],
    ['only liveness', [{ type: 'LIVENESS', id: LIVENESS_ID, state: 'REQUIRED', liveness_type: 'STATIC' }]],
    ['only a kind of tomorrow', [{ type: 'HOLOGRAM', id: LIVENESS_ID }]],
  ])('is a conflict when the session has no such requirement: %s', async (_, required_resources) => {
    const capture = { biometric_consent: 'REQUIRED', required_resources };
    yoti.answers('GET', `${SESSION_PATH}/configuration`, { body: wireConfiguration({ capture }) });

    expect((await failureOf(create())).extensions).toMatchObject({
      code: 'CONFLICT',
      retryable: false,
      fieldErrors: [{ field: 'sessionId' }],
    });
    expect(yoti.calls).toHaveLength(1);
  });

  it('sends nothing more when the configuration cannot be read', async () => {
    yoti.answers('GET', `${SESSION_PATH}/configuration`, {
      status: 404,
      body: wireError('SESSION_NOT_FOUND'),
    });

    expect((await failureOf(create())).code).toBe('NOT_FOUND');
    expect(yoti.calls).toHaveLength(1);
  });

  it.each<Refusal>([
    ...refusals.map(([status, code]): Refusal => [status, 'NEW_CODE', code]),
    [403, 'NOT_YOUR_SESSION', 'RESOURCE_FORBIDDEN'],
    [403, 'INSUFFICIENT_PERMISSION', 'UPSTREAM_UNAUTHORIZED'],
    [404, 'REQUIREMENT_NOT_FOUND', 'NOT_FOUND'],
    [409, 'SESSION_EXPIRED', 'SESSION_EXPIRED'],
    [409, 'REQUIREMENT_LOCKED', 'CONFLICT'],
    [400, 'UNABLE_TO_FULFIL_RESOURCE_REQUIREMENT', 'CONFLICT'],
  ])('answered with %i %s is %s, after one attempt', async (status, yotiCode, code) => {
    yoti.answers('POST', CREATE_PATH, { status, body: wireError(yotiCode) });

    expect((await failureOf(create(REQUIREMENT_ID))).code).toBe(code);
    expect(yoti.calls).toHaveLength(1);
  });

  it('names the field that Yoti does not take', async () => {
    const body = wireError('PAYLOAD_VALIDATION', { property: 'requirement_id', message: 'must not be null' });
    yoti.answers('POST', CREATE_PATH, { status: 400, body });

    expect((await failureOf(create(REQUIREMENT_ID))).extensions.fieldErrors).toEqual([
      { field: 'requirementId', message: 'must not be null' },
    ]);
  });

  it.each([
    ['no id', { frames: 1 }],
    ['an id that is a number', { id: 7, frames: 1 }],
    ['nothing', ''],
  ])('refuses an answer with %s', async (_, body) => {
    yoti.answers('POST', CREATE_PATH, { status: 201, body });

    expect((await failureOf(create(REQUIREMENT_ID))).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });
});

describe('uploading a reference image', () => {
  it.each([
    ['a JPEG', JPEG, ImageContentType.JPEG, 'image/jpeg'],
    ['a PNG', PNG, ImageContentType.PNG, 'image/png'],
  ])('sends %s as a form of one part, signed as a whole', async (_, image, contentType, mimeType) => {
    yoti.answers('PUT', IMAGE_PATH, {});

    expect(await upload(image, contentType)).toEqual(reference);

    const [sent] = yoti.sent;
    const boundary = /^multipart\/form-data; boundary=([\w-]+)$/.exec(sent!.contentType!)![1]!;
    expect(sent).toMatchObject({ method: 'PUT', path: IMAGE_PATH, isSigned: true });
    expect(sent!.body).toEqual(imageForm(image, mimeType, boundary).bytes);
  });

  it('sends the same bytes again when it is tried again', async () => {
    yoti.answers('PUT', IMAGE_PATH, { status: 503 }, {});

    await upload();

    expect(yoti.sent).toHaveLength(2);
    expect(yoti.sent[1]?.body).toEqual(yoti.sent[0]?.body);
    expect(yoti.sent.map(({ isSigned }) => isSigned)).toEqual([true, true]);
  });

  it.each<Refusal>([
    ...refusals.map(([status, code]): Refusal => [status, 'NEW_CODE', code]),
    [403, 'NOT_YOUR_RESOURCE', 'RESOURCE_FORBIDDEN'],
    [404, 'RESOURCE_NOT_FOUND', 'NOT_FOUND'],
    [409, 'SESSION_EXPIRED', 'SESSION_EXPIRED'],
    [409, 'RESOURCE_LOCKED', 'CONFLICT'],
    [413, 'TOO_BIG', 'MEDIA_NOT_PROCESSABLE'],
    [415, 'UNSUPPORTED_TYPE', 'UNSUPPORTED_MEDIA_TYPE'],
    [422, 'UNPROCESSABLE_MEDIA', 'MEDIA_NOT_PROCESSABLE'],
  ])('answered with %i %s is %s', async (status, yotiCode, code) => {
    yoti.answers('PUT', IMAGE_PATH, ...thrice({ status, body: wireError(yotiCode) }));

    expect((await failureOf(upload())).code).toBe(code);
  });

  const bytesOf = (text: string): Buffer => Buffer.from(text);
  it.each<
    [name: string, image: Buffer, declared: ImageContentType, code: string, field: string, message: string]
  >([
    [
      'too big',
      Buffer.concat([JPEG, Buffer.alloc(MAX_IMAGE_BYTES)]),
      ImageContentType.JPEG,
      'BAD_USER_INPUT',
      'image',
      `must not have more than ${MAX_IMAGE_BYTES} bytes`,
    ],
    [
      'one byte too big',
      Buffer.concat([JPEG, Buffer.alloc(MAX_IMAGE_BYTES - JPEG.length + 1)]),
      ImageContentType.JPEG,
      'BAD_USER_INPUT',
      'image',
      `must not have more than ${MAX_IMAGE_BYTES} bytes`,
    ],
    [
      'empty',
      Buffer.alloc(0),
      ImageContentType.JPEG,
      'MEDIA_NOT_PROCESSABLE',
      'image',
      'is neither JPEG nor PNG',
    ],
    [
      'a text',
      bytesOf('private words'),
      ImageContentType.JPEG,
      'MEDIA_NOT_PROCESSABLE',
      'image',
      'is neither JPEG nor PNG',
    ],
    [
      'a GIF',
      bytesOf('GIF89a'),
      ImageContentType.PNG,
      'MEDIA_NOT_PROCESSABLE',
      'image',
      'is neither JPEG nor PNG',
    ],
    [
      'an SVG',
      bytesOf('<svg/>'),
      ImageContentType.PNG,
      'MEDIA_NOT_PROCESSABLE',
      'image',
      'is neither JPEG nor PNG',
    ],
    [
      'the beginning of a PNG',
      PNG.subarray(0, 7),
      ImageContentType.PNG,
      'MEDIA_NOT_PROCESSABLE',
      'image',
      'is neither JPEG nor PNG',
    ],
    [
      'the beginning of a JPEG',
      JPEG.subarray(0, 2),
      ImageContentType.JPEG,
      'MEDIA_NOT_PROCESSABLE',
      'image',
      'is neither JPEG nor PNG',
    ],
    [
      'a JPEG after a blank',
      Buffer.concat([bytesOf(' '), JPEG]),
      ImageContentType.JPEG,
      'MEDIA_NOT_PROCESSABLE',
      'image',
      'is neither JPEG nor PNG',
    ],
    [
      'a JPEG said to be a PNG',
      JPEG,
      ImageContentType.PNG,
      'MEDIA_NOT_PROCESSABLE',
      'contentType',
      'is JPEG, not PNG',
    ],
    [
      'a PNG said to be a JPEG',
      PNG,
      ImageContentType.JPEG,
      'MEDIA_NOT_PROCESSABLE',
      'contentType',
      'is PNG, not JPEG',
    ],
  ])(
    'of an image that is %s is refused here, and nothing is sent',
    async (_, image, declared, code, field, message) => {
      const error = await failureOf(upload(image, declared));

      expect(error.extensions).toEqual({ code, retryable: false, fieldErrors: [{ field, message }] });
      expect(JSON.stringify([error.message, error.extensions])).not.toContain('private');
      expect(yoti.calls).toEqual([]);
    },
  );

  it('takes an image of exactly the most bytes', async () => {
    yoti.answers('PUT', IMAGE_PATH, {});

    await upload(Buffer.concat([PNG, Buffer.alloc(MAX_IMAGE_BYTES - PNG.length)]), ImageContentType.PNG);

    expect(yoti.calls).toHaveLength(1);
  });

  it('is not led astray by an image that holds something like a boundary', async () => {
    yoti.answers('PUT', IMAGE_PATH, {});
    const image = Buffer.concat([
      JPEG,
      bytesOf('\r\n--x--\r\nContent-Disposition: form-data; name="other"\r\n\r\n'),
    ]);

    await upload(image);

    const boundary = /boundary=(.+)$/.exec(yoti.sent[0]!.contentType!)![1]!;
    expect(yoti.sent[0]!.body!.toString('latin1').split(`--${boundary}`)).toHaveLength(3);
  });
});

describe('using the face of an applicant', () => {
  it('sends the applicant', async () => {
    yoti.answers('PUT', APPLICANT_PATH, {});

    expect(await addApplicant()).toEqual(reference);
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'PUT',
        path: APPLICANT_PATH,
        contentType: 'application/json',
        json: { applicant_id: APPLICANT_ID },
        isSigned: true,
      }),
    ]);
  });

  it.each<Refusal>([
    ...refusals.map(([status, code]): Refusal => [status, 'NEW_CODE', code]),
    [400, 'PAYLOAD_VALIDATION', 'BAD_USER_INPUT'],
    [401, 'BAD_TOKEN', 'UPSTREAM_UNAUTHORIZED'],
    [403, 'NOT_YOUR_RESOURCE', 'RESOURCE_FORBIDDEN'],
    [404, 'RESOURCE_NOT_FOUND', 'NOT_FOUND'],
    [409, 'SESSION_EXPIRED', 'SESSION_EXPIRED'],
    [422, 'UNPROCESSABLE_MEDIA', 'MEDIA_NOT_PROCESSABLE'],
    [503, 'TEMPORARILY_UNAVAILABLE', 'UPSTREAM_UNAVAILABLE'],
  ])('answered with %i %s is %s', async (status, yotiCode, code) => {
    yoti.answers('PUT', APPLICANT_PATH, ...thrice({ status, body: wireError(yotiCode) }));

    expect((await failureOf(addApplicant())).code).toBe(code);
  });

  it('names the field that Yoti does not take', async () => {
    const body = wireError('PAYLOAD_VALIDATION', { property: 'applicant_id', message: 'must not be blank' });
    yoti.answers('PUT', APPLICANT_PATH, { status: 400, body });

    expect((await failureOf(addApplicant())).extensions.fieldErrors).toEqual([
      { field: 'applicantId', message: 'must not be blank' },
    ]);
  });
});

describe('after a write', () => {
  it.each<[name: string, method: string, path: string, answer: Answer]>([
    ['createFaceCapture', 'POST', CREATE_PATH, { body: { id: RESOURCE_ID, frames: 1 } }],
    ['uploadImage', 'PUT', IMAGE_PATH, {}],
    ['addApplicant', 'PUT', APPLICANT_PATH, {}],
  ])('%s makes the next reader of the session ask again', async (name, method, path, answer) => {
    const { sessions, resources } = yoti
      .answers(
        'GET',
        SESSION_PATH,
        { body: wireSession() },
        { body: wireSession({ user_tracking_id: 'new' }) },
      )
      .answers(method, path, answer)
      .dataSources();
    await sessions.get(SESSION_ID);

    if (name === 'createFaceCapture')
      await resources.createFaceCapture({ ...ids, requirementId: REQUIREMENT_ID });
    if (name === 'uploadImage')
      await resources.uploadImage({ ...ids, image: JPEG, contentType: ImageContentType.JPEG });
    if (name === 'addApplicant') await resources.addApplicant({ ...ids, applicantId: APPLICANT_ID });

    expect((await sessions.get(SESSION_ID)).userTrackingId).toBe('new');
  });
});

describe('reading a resource', () => {
  it('of another type than asked for finds nothing', async () => {
    yoti.answers('GET', `/sessions/${SESSION_ID}`, { body: wireSession() });

    const { code } = await failureOf(
      yoti.dataSources().resources.get(SESSION_ID, LIVENESS_ID, 'FaceCaptureResource'),
    );

    expect(code).toBe('NOT_FOUND');
  });

  it('finds it in its session', async () => {
    yoti.answers('GET', SESSION_PATH, { body: wireSession() });

    expect(await yoti.dataSources().resources.get(SESSION_ID, LIVENESS_ID)).toMatchObject({
      __typename: 'LivenessResource',
      image: { id: SELFIE_ID },
    });
  });

  it('is NOT_FOUND when the session has none with this id', async () => {
    yoti.answers('GET', SESSION_PATH, { body: wireSession() });

    expect((await failureOf(yoti.dataSources().resources.get(SESSION_ID, FACE_ID))).code).toBe('NOT_FOUND');
  });

  it('is NOT_FOUND when there is no such session', async () => {
    yoti.answers('GET', SESSION_PATH, { status: 404, body: wireError('SESSION_NOT_FOUND') });

    expect((await failureOf(yoti.dataSources().resources.get(SESSION_ID, RESOURCE_ID))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('fails as its session does', async () => {
    yoti.answers('GET', SESSION_PATH, { body: '<html>' });

    expect((await failureOf(yoti.dataSources().resources.get(SESSION_ID, RESOURCE_ID))).code).toBe(
      'UPSTREAM_INVALID_RESPONSE',
    );
  });

  it('costs one call for all resources of a session', async () => {
    const { resources } = yoti.answers('GET', SESSION_PATH, { body: wireSession() }).dataSources();

    await Promise.all([resources.get(SESSION_ID, RESOURCE_ID), resources.get(SESSION_ID, LIVENESS_ID)]);

    expect(yoti.calls).toHaveLength(1);
  });
});

describe('completing a resource that was just changed', () => {
  const known = { __typename: 'FaceCaptureResource', id: RESOURCE_ID, sessionId: SESSION_ID };

  it('costs no call when everything asked for is known', async () => {
    const { resources } = yoti.dataSources();

    expect(await resources.loadMissing(known, ['id', 'session'])).toBe(known);
    expect(yoti.calls).toEqual([]);
  });

  it('reads its session when more is asked for', async () => {
    const { resources } = yoti.answers('GET', SESSION_PATH, { body: wireSession() }).dataSources();

    expect(await resources.loadMissing(known, ['id', 'image'])).toMatchObject({ source: 'RELYING_BUSINESS' });
  });

  it.each<[name: string, answer: Answer, code: string]>([
    ['the session is gone', { status: 404 }, 'NOT_FOUND'],
    ['the session does not show it', { body: wireSession({ resources: {} }) }, 'NOT_FOUND'],
    ['Yoti is down', { status: 503 }, 'UPSTREAM_UNAVAILABLE'],
  ])('tells what there is when %s, and not to make it again', async (_, answer, code) => {
    const { resources } = yoti.answers('GET', SESSION_PATH, ...thrice(answer)).dataSources();

    expect((await failureOf(resources.loadMissing(known, ['image']))).extensions).toEqual({
      code,
      retryable: false,
      existing: { sessionId: SESSION_ID, resourceId: RESOURCE_ID },
    });
  });
});
