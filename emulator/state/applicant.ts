import { randomUUID } from 'node:crypto';
import { requireSdkId } from '../http/access.js';
import { assumptions } from '../assumptions.js';
import type { EndpointRequest } from '../http/endpoint.js';
import { invalidProperty, yotiError } from '../http/errors.js';
import { type Image, parseImage } from './image.js';
import { findMedia } from './media.js';
import type { EmulatorState } from './emulatorState.js';

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
export function findApplicant(
  emulator: EmulatorState,
  request: Pick<EndpointRequest, 'caller'>,
  id = '',
): Applicant | undefined {
  const applicant = emulator.applicants.get(id.toLowerCase());
  return applicant?.sdkId === requireSdkId(request) ? applicant : undefined;
}

/** The caller's own applicant in the path; 404 when there is none. */
export function requireApplicant(
  emulator: EmulatorState,
  request: EndpointRequest,
  id = request.params.applicantId,
): Applicant {
  const applicant = findApplicant(emulator, request, id);
  if (!applicant) throw yotiError('APPLICANT_NOT_FOUND');
  return applicant;
}

/** The wire shape; times are only in the answer to the creation. */
export function applicantToWire(emulator: EmulatorState, { id, face }: Applicant): object {
  const pools = [...emulator.pools.values()].filter(({ applicantIds }) => applicantIds.has(id));
  return {
    id,
    faces: { ...(face && { archetype_face: face.id }), faces: [] },
    pools: pools.map((pool) => ({ id: pool.id, label: pool.label })),
  };
}

/** A new applicant of the caller, with its face when one was given. */
export function createApplicant(emulator: EmulatorState, request: EndpointRequest): Applicant {
  const now = emulator.now();
  const { face } = (request.body ?? {}) as { face?: FaceInput };
  const applicant: Applicant = {
    id: randomUUID(),
    sdkId: requireSdkId(request),
    createdAt: now,
    lastUpdated: now,
  };
  if (face) addFace(emulator, applicant, face);
  emulator.applicants.set(applicant.id, applicant);
  return applicant;
}

/** Gives the applicant its one face and answers the face's id. */
export function addFace(emulator: EmulatorState, applicant: Applicant, input: FaceInput): string {
  if (applicant.face) throw yotiError(assumptions.secondFaceCode);
  const image =
    'data' in input
      ? parseImage(Buffer.from(input.data, 'base64'))
      : copySessionMedia(emulator, applicant, input.source);
  applicant.face = { ...image, id: randomUUID() };
  applicant.lastUpdated = emulator.now();
  return applicant.face.id;
}

/** The applicant keeps its own copy, which outlives the session. */
function copySessionMedia(
  emulator: EmulatorState,
  { sdkId }: Applicant,
  source: { session_id: string; media_id: string },
): Image {
  const session = emulator.session(source.session_id);
  if (session?.sdkId !== sdkId) {
    throw invalidProperty(
      `${assumptions.unknownSourceProperty}.session_id`,
      'does not relate to any session',
    );
  }
  const media = findMedia(emulator, session, source.media_id);
  if (!media) {
    throw invalidProperty(`${assumptions.unknownSourceProperty}.media_id`, 'does not relate to any media');
  }
  return parseImage(media.bytes);
}

/** The caller's applicant and face in the path; 404 when there is none. */
export function requireFace(
  emulator: EmulatorState,
  request: EndpointRequest,
): { applicant: Applicant; face: Image & { id: string } } {
  const applicant = requireApplicant(emulator, request);
  if (!applicant.face || applicant.face.id !== request.params.faceId?.toLowerCase()) {
    throw yotiError('FACE_NOT_FOUND');
  }
  return { applicant, face: applicant.face };
}
