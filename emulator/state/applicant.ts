import { randomUUID } from 'node:crypto';
import { sdkIdOf } from '../http/access.js';
import { decisions } from '../assumptions.js';
import { type Call } from '../http/endpoint.js';
import { invalid, refusal } from '../http/errors.js';
import { type Image, imageOf } from './image.js';
import { findMedia } from './media.js';
import { type Yoti } from './emulatorState.js';

/** A person whose face Yoti keeps until it is deleted, at most one (reference 5.7). */
export interface Applicant {
  readonly id: string;
  readonly sdkId: string;
  readonly createdAt: number;
  lastUpdated: number;
  face?: Image & { id: string };
}

/** A picture, or where Yoti captured it earlier. */
export type FaceInput = { data: string } | { source: { session_id: string; media_id: string } };

/** The picture on file, if any. */
export function faceOf({ face }: Applicant): Image | undefined {
  return face && { contentType: face.contentType, bytes: face.bytes };
}

/** The caller's own applicant with this id. */
export function findApplicant(yoti: Yoti, call: Pick<Call, 'caller'>, id = ''): Applicant | undefined {
  const applicant = yoti.applicants.get(id.toLowerCase());
  return applicant?.sdkId === sdkIdOf(call) ? applicant : undefined;
}

/** The caller's own applicant in the path; 404 when there is none. */
export function applicantOf(yoti: Yoti, call: Call, id = call.params.applicantId): Applicant {
  const applicant = findApplicant(yoti, call, id);
  if (!applicant) {
    throw refusal('APPLICANT_NOT_FOUND');
  }
  return applicant;
}

/** The wire shape; times are only in the answer to the creation. */
export function applicantView(yoti: Yoti, { id, face }: Applicant): object {
  const pools = [...yoti.pools.values()].filter(({ applicantIds }) => applicantIds.has(id));
  return {
    id,
    faces: { ...(face && { archetype_face: face.id }), faces: [] },
    pools: pools.map((pool) => ({ id: pool.id, label: pool.label })),
  };
}

/** A new applicant of the caller, with its face when one was given. */
export function createApplicant(yoti: Yoti, call: Call): Applicant {
  const now = yoti.now();
  const { face } = (call.body ?? {}) as { face?: FaceInput };
  const applicant: Applicant = { id: randomUUID(), sdkId: sdkIdOf(call), createdAt: now, lastUpdated: now };
  if (face) {
    addFace(yoti, applicant, face);
  }
  yoti.applicants.set(applicant.id, applicant);
  return applicant;
}

/** Gives the applicant its one face and answers the face's id. */
export function addFace(yoti: Yoti, applicant: Applicant, input: FaceInput): string {
  if (applicant.face) {
    throw refusal(decisions.secondFace);
  }
  const image =
    'data' in input ? imageOf(Buffer.from(input.data, 'base64')) : copyOf(yoti, applicant, input.source);
  applicant.face = { ...image, id: randomUUID() };
  applicant.lastUpdated = yoti.now();
  return applicant.face.id;
}

/** The applicant keeps its own copy, which outlives the session. */
function copyOf(yoti: Yoti, { sdkId }: Applicant, source: { session_id: string; media_id: string }): Image {
  const session = yoti.session(source.session_id);
  if (session?.sdkId !== sdkId) {
    throw invalid(`${decisions.unknownSourceProperty}.session_id`, 'does not relate to any session');
  }
  const media = findMedia(yoti, session, source.media_id);
  if (!media) {
    throw invalid(`${decisions.unknownSourceProperty}.media_id`, 'does not relate to any media');
  }
  return imageOf(media.bytes);
}

/** The caller's applicant and face in the path; 404 when there is none. */
export function requireFace(yoti: Yoti, call: Call): { applicant: Applicant; face: Image & { id: string } } {
  const applicant = applicantOf(yoti, call);
  if (!applicant.face || applicant.face.id !== call.params.faceId?.toLowerCase()) {
    throw refusal('FACE_NOT_FOUND');
  }
  return { applicant, face: applicant.face };
}
