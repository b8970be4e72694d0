import { checkId, fillPath } from '../../../src/datasources/yoti/path.js';
import { ImageContentType } from '../../../src/schema/resource.js';
import type { DataSources } from '../../../src/datasources/index.js';
import { failureOf } from '../../support/fixtures/failure.js';
import { FakeYoti } from '../../support/emulator/fakeYoti.js';
import {
  APPLICANT_ID,
  FACE_ID,
  JPEG,
  RESOURCE_ID,
  SELFIE_ID,
  SESSION_ID,
} from '../../support/fixtures/wire.js';

const hostileIds: [name: string, id: string][] = [
  ['empty', ''],
  ['a blank', ' '],
  ['climbs', '../'],
  ['climbs out of a session', `${SESSION_ID}/../../applicants`],
  ['climbs in percent', '..%2F..%2Fapplicants'],
  ['has a slash in percent', `${SESSION_ID}%2Fconfiguration`],
  ['has a backslash', `..\\${SESSION_ID}`],
  ['begins a query', `${SESSION_ID}?sdkId=other`],
  ['adds to the query', `${SESSION_ID}&nonce=1`],
  ['begins a fragment', `${SESSION_ID}#`],
  ['has a path parameter', `${SESSION_ID};a=b`],
  ['splits the request', `${SESSION_ID} HTTP/1.1\r\nHost: evil.example\r\n\r\n`],
  ['ends with a newline', `${SESSION_ID}\n`],
  ['begins with a newline', `\n${SESSION_ID}`],
  ['has a second line', `${SESSION_ID}\n${SESSION_ID}`],
  ['ends with a carriage return', `${SESSION_ID}\r`],
  ['has a NUL', `${SESSION_ID}\0`],
  ['ends with a blank', `${SESSION_ID} `],
  ['ends with a no-break space', `${SESSION_ID}\u00a0`],
  ['has digits of another script', SESSION_ID.replace('7', '\u0667')],
  ['has full-width digits', SESSION_ID.replace('7', '\uff17')],
  ['has a hyphen that is none', SESSION_ID.replace('-', '\u2010')],
  ['is in braces', `{${SESSION_ID}}`],
  ['is a URN', `urn:uuid:${SESSION_ID}`],
  ['has no hyphens', SESSION_ID.replaceAll('-', '')],
  ['is one digit short', SESSION_ID.slice(1)],
  ['has a letter that is no digit', SESSION_ID.replace('7', 'g')],
  ['has ten kilobytes', 'a'.repeat(10_240)],
  ['is an address', 'https://evil.example/'],
];

describe('an id in a path', () => {
  it.each(hostileIds)('that %s is refused with the name of its field', (_, id) => {
    expect(() => checkId(id, 'sessionId')).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        extensions: {
          code: 'BAD_USER_INPUT',
          retryable: false,
          fieldErrors: [{ field: 'sessionId', message: 'must be an id from Yoti: a UUID' }],
        },
      }),
    );
  });

  it.each([[undefined], [null], [7], [{}], [[SESSION_ID]]])('that is no text (%p) is refused', (id) => {
    expect(() => checkId(id as unknown as string, 'id')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });

  it('is not repeated in the error', async () => {
    const error = await failureOf(Promise.resolve().then(() => checkId('private <script>', 'id')));

    expect(JSON.stringify([error.message, error.extensions])).not.toContain('private');
  });

  it.each([SESSION_ID, SESSION_ID.toUpperCase(), '00000000-0000-0000-0000-000000000000'])(
    'that is a UUID (%s) is accepted',
    (id) => {
      expect(checkId(id, 'id')).toBe(id);
    },
  );

  it('fills its place in the template', () => {
    expect(fillPath('/a/{sessionId}/b/{faceId}', { sessionId: SESSION_ID, faceId: FACE_ID })).toBe(
      `/a/${SESSION_ID}/b/${FACE_ID}`,
    );
  });

  it('that is missing is refused, never left as a gap', () => {
    expect(() => fillPath('/sessions/{sessionId}')).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          fieldErrors: [{ field: 'sessionId', message: 'must be an id from Yoti: a UUID' }],
        }) as object,
      }),
    );
  });

  it('leaves a template without places as it is', () => {
    expect(fillPath('/applicants')).toBe('/applicants');
  });
});

type Call = (sources: DataSources, id: string) => Promise<unknown>;

const ids = { sessionId: SESSION_ID, resourceId: RESOURCE_ID, applicantId: APPLICANT_ID, faceId: FACE_ID };
const image = { image: JPEG, contentType: ImageContentType.JPEG };

/** Every method of a data source that takes an id, once for each id it takes. */
const calls: [method: string, field: string, call: Call][] = [
  ['sessions.get', 'sessionId', ({ sessions }, id) => sessions.get(id)],
  ['sessions.get of the query', 'id', ({ sessions }, id) => sessions.get(id, 'id')],
  ['sessions.delete', 'sessionId', ({ sessions }, id) => sessions.delete(id)],
  ['resources.get', 'sessionId', ({ resources }, id) => resources.get(id, RESOURCE_ID)],
  [
    'resources.createFaceCapture',
    'sessionId',
    ({ resources }, id) => resources.createFaceCapture({ sessionId: id }),
  ],
  [
    'resources.createFaceCapture with a requirement',
    'sessionId',
    ({ resources }, id) => resources.createFaceCapture({ sessionId: id, requirementId: SELFIE_ID }),
  ],
  [
    'resources.createFaceCapture',
    'requirementId',
    ({ resources }, id) => resources.createFaceCapture({ ...ids, requirementId: id }),
  ],
  [
    'resources.uploadImage',
    'sessionId',
    ({ resources }, id) => resources.uploadImage({ ...ids, ...image, sessionId: id }),
  ],
  [
    'resources.uploadImage',
    'resourceId',
    ({ resources }, id) => resources.uploadImage({ ...ids, ...image, resourceId: id }),
  ],
  [
    'resources.addApplicant',
    'sessionId',
    ({ resources }, id) => resources.addApplicant({ ...ids, sessionId: id }),
  ],
  [
    'resources.addApplicant',
    'resourceId',
    ({ resources }, id) => resources.addApplicant({ ...ids, resourceId: id }),
  ],
  [
    'resources.addApplicant',
    'applicantId',
    ({ resources }, id) => resources.addApplicant({ ...ids, applicantId: id }),
  ],
  ['applicants.get', 'applicantId', ({ applicants }, id) => applicants.get(id)],
  ['applicants.get of the query', 'id', ({ applicants }, id) => applicants.get(id, 'id')],
  [
    'applicants.addFace',
    'applicantId',
    ({ applicants }, id) => applicants.addFace({ applicantId: id, image: JPEG }),
  ],
  [
    'applicants.addFace',
    'source.sessionId',
    ({ applicants }, id) => applicants.addFace({ ...ids, source: { sessionId: id, mediaId: SELFIE_ID } }),
  ],
  [
    'applicants.addFace',
    'source.mediaId',
    ({ applicants }, id) => applicants.addFace({ ...ids, source: { sessionId: SESSION_ID, mediaId: id } }),
  ],
  ['applicants.deleteFace', 'applicantId', ({ applicants }, id) => applicants.deleteFace(id, FACE_ID)],
  ['applicants.deleteFace', 'faceId', ({ applicants }, id) => applicants.deleteFace(APPLICANT_ID, id)],
  ['applicants.delete', 'applicantId', ({ applicants }, id) => applicants.delete(id)],
  ['faceAuth.enrol', 'sessionId', ({ faceAuth }, id) => faceAuth.enrol({ sessionId: id })],
  [
    'faceAuth.enrol',
    'applicantId',
    ({ faceAuth }, id) => faceAuth.enrol({ sessionId: SESSION_ID, applicantId: id }),
  ],
  ['faceAuth.start', 'applicantId', ({ faceAuth }, id) => faceAuth.start({ applicantId: id })],
];

describe('a hostile id given to a data source', () => {
  it.each(calls)('%s refuses it as %s, whatever it is, and sends nothing', async (_, field, call) => {
    const yoti = new FakeYoti();
    for (const [, id] of hostileIds) {
      const error = await failureOf(call(yoti.dataSources(), id));

      expect(error.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        retryable: false,
        fieldErrors: [{ field, message: 'must be an id from Yoti: a UUID' }],
      });
    }
    expect(yoti.calls).toEqual([]);
    expect(yoti.log.lines).toEqual([]);
    await yoti.close();
  });
});
