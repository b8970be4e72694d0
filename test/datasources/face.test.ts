import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti, type Answer } from '../support/emulator/fakeYoti.js';
import { APPLICANT_ID, FACE_ID, JPEG, refusals, RESOURCE_ID } from '../support/fixtures/wire.js';

const PATH = `/applicants/${APPLICANT_ID}/faces/${FACE_ID}`;
const face = { id: FACE_ID, applicantId: APPLICANT_ID };
const wireFace = { face: { data: JPEG.toString('base64'), content_type: 'image/jpeg' } };
const thrice = (answer: Answer): Answer[] => [answer, answer, answer];

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

describe('the image of a face', () => {
  it('comes as bytes and type', async () => {
    yoti.answers('GET', PATH, { body: wireFace });

    expect(await yoti.dataSources().faces.image(face)).toEqual({ content: JPEG, contentType: 'image/jpeg' });
    expect(yoti.sent).toEqual([expect.objectContaining({ method: 'GET', path: PATH, isSigned: true })]);
  });

  it('is one call for all reads of one request', async () => {
    const { faces } = yoti.answers('GET', PATH, { body: wireFace }).dataSources();

    await Promise.all([faces.image(face), faces.image({ ...face, applicantId: APPLICANT_ID.toUpperCase() })]);
    await faces.image(face);

    expect(yoti.calls).toEqual([`GET ${PATH}`]);
  });

  it('that is missing does not fail the one beside it', async () => {
    const { faces } = yoti
      .answers('GET', PATH, { body: wireFace })
      .answers('GET', `/applicants/${APPLICANT_ID}/faces/${RESOURCE_ID}`, { status: 404 })
      .dataSources();

    expect(
      await Promise.allSettled([faces.image({ ...face, id: RESOURCE_ID }), faces.image(face)]),
    ).toMatchObject([{ status: 'rejected', reason: { code: 'NOT_FOUND' } }, { status: 'fulfilled' }]);
  });

  it.each(refusals)('answered with %i is %s', async (status, code) => {
    yoti.answers('GET', PATH, ...thrice({ status }));

    expect((await failureOf(yoti.dataSources().faces.image(face))).code).toBe(code);
  });

  it.each([
    ['no face', {}],
    ['no bytes', { face: { content_type: 'image/jpeg' } }],
    ['no type', { face: { data: '' } }],
    ['a page', '<html></html>'],
  ])('refuses an answer with %s', async (_, body) => {
    yoti.answers('GET', PATH, { body });

    expect((await failureOf(yoti.dataSources().faces.image(face))).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });
});
