import { requireSession } from '../http/access.js';
import type { Endpoint } from '../http/endpoint.js';
import { yotiError } from '../http/errors.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { findMedia, type Media } from '../state/media.js';
import { type Session, stateOf } from '../state/session.js';

function requireMedia(emulator: EmulatorState, session: Session, id: string | undefined): Media {
  const media = findMedia(emulator, session, id);
  if (!media) throw yotiError('MEDIA_CONTENT_NOT_FOUND');
  return media;
}

/** Read and delete media content (reference 5.5). */
export const mediaEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/sessions/:sessionId/media/:mediaId/content',
    operation: 'getMediaContent',
    access: 'application',
    handle: (emulator, request) => {
      const media = requireMedia(emulator, requireSession(emulator, request), request.params.mediaId);
      return media.isWithheld
        ? { status: 204 }
        : { status: 200, bytes: media.bytes, contentType: media.contentType };
    },
  },
  {
    method: 'DELETE',
    path: '/sessions/:sessionId/media/:mediaId/content',
    operation: 'deleteMediaContent',
    access: 'application',
    handle: (emulator, request) => {
      const session = requireSession(emulator, request);
      const media = requireMedia(emulator, session, request.params.mediaId);
      if (stateOf(session, emulator.now()) === 'ONGOING') {
        throw yotiError(session.finishedAt === undefined ? 'SESSION_LOCKED' : 'RESOURCE_LOCKED');
      }
      session.media.delete(media.id);
      return { status: 204 };
    },
  },
];
