import { randomUUID } from 'node:crypto';
import { assumptions } from '../assumptions.js';
import { invalidProperty, yotiError } from '../http/errors.js';
import type { EmulatorState } from './emulatorState.js';
import { type Image, parseImage } from './image.js';
import { findMedia } from './media.js';

/** Applicant with at most one face, until deleted (reference 5.7). */
export interface Applicant {
  readonly id: string;
  readonly sdkId: string;
  readonly createdAt: number;
  lastUpdated: number;
  face?: Image & { id: string };
}

/** Image of a face: its bytes, or media of an earlier session. */
export type FaceInput = { data: string } | { source: { session_id: string; media_id: string } };

/** Image of the applicant's face. */
export function faceOf({ face }: Applicant): Image | undefined {
  return face && { contentType: face.contentType, bytes: face.bytes };
}

/** Applicant of an application by id. */
export function findApplicant(emulator: EmulatorState, sdkId: string, id = ''): Applicant | undefined {
  const applicant = emulator.applicants.get(id.toLowerCase());
  return applicant?.sdkId === sdkId ? applicant : undefined;
}

/** Creates an applicant, with a face if one is given. */
export function createApplicant(emulator: EmulatorState, sdkId: string, face?: FaceInput): Applicant {
  const now = emulator.now();
  const applicant: Applicant = { id: randomUUID(), sdkId, createdAt: now, lastUpdated: now };
  if (face) addFace(emulator, applicant, face);
  emulator.applicants.set(applicant.id, applicant);
  return applicant;
}

/** Adds the applicant's only face and returns the id of the face. */
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

/** Copy of a session's media, because the applicant outlives the session. */
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
