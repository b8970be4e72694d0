import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti, MAX_IMAGE_BYTES, type Answer } from '../support/emulator/fakeYoti.js';
import {
  APPLICANT_ID,
  createdApplicant,
  FACE_ID,
  JPEG,
  PNG,
  refusals,
  SELFIE_ID,
  SESSION_ID,
  wireApplicant,
  wireError,
} from '../support/fixtures/wire.js';
import type { DataSources } from '../../src/datasources/index.js';

const PATH = `/applicants/${APPLICANT_ID}`;
const FACES_PATH = `${PATH}/faces`;
const FACE_PATH = `${FACES_PATH}/${FACE_ID}`;
const source = { sessionId: SESSION_ID, mediaId: SELFIE_ID };
const thrice = (answer: Answer): Answer[] => [answer, answer, answer];

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

describe('reading an applicant', () => {
  it('gives its face and leaves out what Yoti does not tell', async () => {
    yoti.answers('GET', PATH, { body: wireApplicant() });

    expect(await yoti.dataSources().applicants.get(APPLICANT_ID)).toEqual({
      id: APPLICANT_ID,
      face: { id: FACE_ID, applicantId: APPLICANT_ID },
      canAuthenticateByFace: true,
      pools: [{ id: '90ab12cd-34ef-4567-89ab-cdef01234567', label: 'Watch list' }],
      createdAt: null,
      updatedAt: null,
    });
    expect(yoti.sent).toEqual([expect.objectContaining({ method: 'GET', path: PATH, isSigned: true })]);
  });

  it.each([
    ['no face', { faces: [] }],
    ['a face that is null', { archetype_face: null, faces: [] }],
    ['an empty id for a face', { archetype_face: '', faces: [] }],
  ])('with %s has no face', async (_, faces) => {
    yoti.answers('GET', PATH, { body: wireApplicant({ faces }) });

    expect((await yoti.dataSources().applicants.get(APPLICANT_ID)).face).toBeNull();
  });

  it.each([
    ['no id', wireApplicant({ id: undefined })],
    ['no faces', wireApplicant({ faces: undefined })],
    ['faces that are a list', wireApplicant({ faces: [] })],
    ['a face that is an object', wireApplicant({ faces: { archetype_face: {}, faces: [] } })],
    ['nothing', ''],
    ['a page', '<html></html>'],
  ])('refuses an answer with %s', async (_, body) => {
    yoti.answers('GET', PATH, { body });

    expect((await failureOf(yoti.dataSources().applicants.get(APPLICANT_ID))).code).toBe(
      'UPSTREAM_INVALID_RESPONSE',
    );
  });

  it('is one call for all reads of one request', async () => {
    const { applicants } = yoti.answers('GET', PATH, { body: wireApplicant() }).dataSources();

    await Promise.all([applicants.get(APPLICANT_ID), applicants.get(APPLICANT_ID.toUpperCase())]);

    expect(yoti.calls).toHaveLength(1);
  });

  it('that is missing does not fail the one beside it', async () => {
    const { applicants } = yoti
      .answers('GET', PATH, { body: wireApplicant() })
      .answers('GET', `/applicants/${FACE_ID}`, { status: 404 })
      .dataSources();

    expect(await Promise.allSettled([applicants.get(FACE_ID), applicants.get(APPLICANT_ID)])).toMatchObject([
      { status: 'rejected', reason: { code: 'NOT_FOUND' } },
      { status: 'fulfilled' },
    ]);
  });
});

describe('creating an applicant', () => {
  it('without a face sends no body at all', async () => {
    yoti.answers('POST', '/applicants', { status: 201, body: createdApplicant });

    expect(await yoti.dataSources().applicants.create()).toEqual({
      id: APPLICANT_ID,
      face: null,
      canAuthenticateByFace: false,
      pools: [],
      createdAt: '2026-03-04T05:06:07Z',
      updatedAt: '2026-03-04T05:06:07Z',
    });
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/applicants',
        body: undefined,
        contentType: undefined,
        isSigned: true,
      }),
    ]);
  });

  it.each([
    ['a JPEG', JPEG],
    ['a PNG', PNG],
  ])('with %s sends it as base64', async (_, image) => {
    yoti.answers('POST', '/applicants', { status: 201, body: wireApplicant() });

    const applicant = await yoti.dataSources().applicants.create(image);

    expect(applicant.face).toEqual({ id: FACE_ID, applicantId: APPLICANT_ID });
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        contentType: 'application/json',
        json: { face: { data: image.toString('base64') } },
        isSigned: true,
      }),
    ]);
  });

  it.each([null, undefined])('with %p for a face has none', async (image) => {
    yoti.answers('POST', '/applicants', { status: 201, body: createdApplicant });

    expect((await yoti.dataSources().applicants.create(image)).face).toBeNull();
  });
});

describe('adding a face', () => {
  it('sends an image', async () => {
    yoti.answers('POST', FACES_PATH, { status: 201, body: { id: FACE_ID } });

    expect(await yoti.dataSources().applicants.addFace({ applicantId: APPLICANT_ID, image: PNG })).toEqual({
      id: FACE_ID,
      applicantId: APPLICANT_ID,
    });
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: FACES_PATH,
        contentType: 'application/json',
        json: { face: { data: PNG.toString('base64') } },
        isSigned: true,
      }),
    ]);
  });

  it('sends where an image of an earlier session is', async () => {
    yoti.answers('POST', FACES_PATH, { status: 200, body: { id: FACE_ID } });

    await yoti.dataSources().applicants.addFace({ applicantId: APPLICANT_ID, source });

    expect(yoti.sent[0]?.json).toEqual({
      face: { source: { session_id: SESSION_ID, media_id: SELFIE_ID } },
    });
  });

  it.each([
    ['neither', {}],
    ['nulls', { image: null, source: null }],
    ['both', { image: JPEG, source }],
  ])('with %s of image and source is refused, and nothing is sent', async (_, face) => {
    const call = yoti.dataSources().applicants.addFace({ applicantId: APPLICANT_ID, ...face });

    expect((await failureOf(call)).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      retryable: false,
      fieldErrors: [{ field: 'image', message: 'exactly one of image and source must be given' }],
    });
    expect(yoti.calls).toEqual([]);
  });

  it.each([
    ['face.data', 'image'],
    ['face', 'image'],
    ['face.source', 'source'],
    ['face.source.session_id', 'source.sessionId'],
    ['face.source.media_id', 'source.mediaId'],
  ])('tells which field Yoti does not take: %s is %s', async (property, field) => {
    const body = wireError('PAYLOAD_VALIDATION', { property, message: 'must not be blank' });
    yoti.answers('POST', FACES_PATH, { status: 400, body });

    const error = await failureOf(
      yoti.dataSources().applicants.addFace({ applicantId: APPLICANT_ID, source }),
    );
    expect(error.extensions.fieldErrors).toEqual([{ field, message: 'must not be blank' }]);
  });

  it.each([
    ['nothing', ''],
    ['no id', {}],
    ['a number for an id', { id: 7 }],
  ])('refuses an answer with %s', async (_, body) => {
    yoti.answers('POST', FACES_PATH, { status: 201, body });

    const error = await failureOf(
      yoti.dataSources().applicants.addFace({ applicantId: APPLICANT_ID, source }),
    );
    expect(error.extensions).toEqual({ code: 'UPSTREAM_INVALID_RESPONSE', retryable: false });
  });
});

describe('an image', () => {
  const withImage: [name: string, call: (sources: DataSources, image: Buffer) => Promise<unknown>][] = [
    ['of a new applicant', ({ applicants }, image) => applicants.create(image)],
    ['of an applicant', ({ applicants }, image) => applicants.addFace({ applicantId: APPLICANT_ID, image })],
  ];
  const images: [name: string, image: Buffer, code: string, message: string][] = [
    [
      'is too big',
      Buffer.concat([JPEG, Buffer.alloc(MAX_IMAGE_BYTES)]),
      'BAD_USER_INPUT',
      'must not have more than 1000 bytes',
    ],
    ['is empty', Buffer.alloc(0), 'MEDIA_NOT_PROCESSABLE', 'is neither JPEG nor PNG'],
    ['is a text', Buffer.from('hello'), 'MEDIA_NOT_PROCESSABLE', 'is neither JPEG nor PNG'],
    ['is a WebP', Buffer.from('RIFF0000WEBP'), 'MEDIA_NOT_PROCESSABLE', 'is neither JPEG nor PNG'],
  ];

  it.each(withImage.flatMap(([who, call]) => images.map(([what, ...rest]) => ({ who, what, call, rest }))))(
    '$who that $what is refused here, and nothing is sent',
    async ({ call, rest: [image, code, message] }) => {
      expect((await failureOf(call(yoti.dataSources(), image))).extensions).toEqual({
        code,
        retryable: false,
        fieldErrors: [{ field: 'image', message }],
      });
      expect(yoti.calls).toEqual([]);
    },
  );
});

describe('deleting', () => {
  it('a face sends a DELETE and gives its id back', async () => {
    yoti.answers('DELETE', FACE_PATH, { status: 204 });

    expect(await yoti.dataSources().applicants.deleteFace(APPLICANT_ID, FACE_ID)).toBe(FACE_ID);
    expect(yoti.sent).toEqual([
      expect.objectContaining({ method: 'DELETE', path: FACE_PATH, body: undefined, isSigned: true }),
    ]);
  });

  it('an applicant sends a DELETE and gives its id back', async () => {
    yoti.answers('DELETE', PATH, { status: 204 });

    expect(await yoti.dataSources().applicants.delete(APPLICANT_ID)).toBe(APPLICANT_ID);
    expect(yoti.sent).toEqual([
      expect.objectContaining({ method: 'DELETE', path: PATH, body: undefined, isSigned: true }),
    ]);
  });
});

type Operation = [
  name: string,
  method: string,
  path: string,
  call: (sources: DataSources) => Promise<unknown>,
];

const operations: Operation[] = [
  ['get', 'GET', PATH, ({ applicants }) => applicants.get(APPLICANT_ID)],
  ['create', 'POST', '/applicants', ({ applicants }) => applicants.create(JPEG)],
  [
    'addFace',
    'POST',
    FACES_PATH,
    ({ applicants }) => applicants.addFace({ applicantId: APPLICANT_ID, source }),
  ],
  ['deleteFace', 'DELETE', FACE_PATH, ({ applicants }) => applicants.deleteFace(APPLICANT_ID, FACE_ID)],
  ['delete', 'DELETE', PATH, ({ applicants }) => applicants.delete(APPLICANT_ID)],
];

describe('a refusal', () => {
  it.each(
    operations.flatMap(([name, method, path, call]) =>
      [...refusals, [404, 'NOT_FOUND'] as const, [403, 'RESOURCE_FORBIDDEN'] as const].map(
        ([status, code]) => ({
          name,
          method,
          path,
          call,
          status,
          code,
        }),
      ),
    ),
  )('of $name with $status is $code', async ({ method, path, call, status, code }) => {
    yoti.answers(method, path, ...thrice({ status, body: wireError('AN_UNPUBLISHED_CODE') }));

    const error = await failureOf(call(yoti.dataSources()));

    expect(error.code).toBe(code);
    expect(JSON.stringify([error.message, error.extensions])).not.toContain('Yoti says');
    expect(yoti.calls).toHaveLength(status >= 429 && method !== 'POST' ? 3 : 1);
  });

  it.each(operations)(
    'of %s for want of permission is the fault of the gateway',
    async (_, method, path, call) => {
      yoti.answers(method, path, { status: 403, body: wireError('INSUFFICIENT_PERMISSION') });

      expect((await failureOf(call(yoti.dataSources()))).code).toBe('UPSTREAM_UNAUTHORIZED');
    },
  );
});

describe('after a write', () => {
  it.each<[name: string, method: string, path: string, answer: Answer]>([
    ['addFace', 'POST', FACES_PATH, { body: { id: FACE_ID } }],
    ['deleteFace', 'DELETE', FACE_PATH, { status: 204 }],
    ['delete', 'DELETE', PATH, { status: 204 }],
  ])('%s makes the next reader ask again', async (name, method, path, answer) => {
    const sources = yoti
      .answers('GET', PATH, { body: wireApplicant() }, { status: 404 })
      .answers(method, path, answer)
      .dataSources();
    await sources.applicants.get(APPLICANT_ID);

    await operations.find(([operation]) => operation === name)![3](sources);

    expect((await failureOf(sources.applicants.get(APPLICANT_ID))).code).toBe('NOT_FOUND');
  });
});

describe('completing an applicant that was just changed', () => {
  const known = { id: APPLICANT_ID, face: null };

  it('costs no call when everything asked for is known', async () => {
    expect(await yoti.dataSources().applicants.loadMissing(known, ['id', 'face'])).toBe(known);
    expect(yoti.calls).toEqual([]);
  });

  it('reads it when more is asked for', async () => {
    yoti.answers('GET', PATH, { body: wireApplicant() });

    expect(await yoti.dataSources().applicants.loadMissing(known, ['createdAt'])).toMatchObject({
      face: { id: FACE_ID },
    });
  });

  it('tells which applicant there is when it cannot be read, and not to make it again', async () => {
    yoti.answers('GET', PATH, ...thrice({ status: 503 }));

    expect(
      (await failureOf(yoti.dataSources().applicants.loadMissing(known, ['createdAt']))).extensions,
    ).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: false,
      existing: { applicantId: APPLICANT_ID },
    });
  });
});
