import { randomUUID } from 'node:crypto';
import type { EmulatorState } from '../state/emulatorState.js';
import { addImage, addJson, addMedia, mediaToWire } from '../state/media.js';
import { addResource } from '../state/resource.js';
import type { Session } from '../state/session.js';
import { renderPdf } from './documents/pdf.js';
import { selfieOf } from './person.js';

/** Share code in POST /agent; only the emulator has it, because no request of Yoti asks for one. */
export interface SimulatedShareCode {
  code?: string;
}

/** Adds a share code, looked up and verified at once (reference 8.2). */
export function addShareCode(
  emulator: EmulatorState,
  session: Session,
  { code = 'W12345678' }: SimulatedShareCode,
): void {
  const resource = addResource(session, emulator.now(), { kind: 'share_codes', source: 'END_USER' });
  const letter = renderPdf(['SPECIMEN - made by the emulator', `Share code ${code}`]);
  const media = {
    lookup_profile: addJson(emulator, session, { share_code: code, date_of_birth: '1990-04-12' }),
    returned_profile: addJson(emulator, session, { full_name: 'JOAN MARIA EXAMPLE', status: 'SETTLED' }),
    id_photo: addImage(emulator, session, selfieOf(emulator, session, 'ENROLLED_PERSON')),
    file: addMedia(emulator, session, { type: 'PDF', contentType: 'application/pdf', bytes: letter }),
  };
  resource.fields = Object.fromEntries(
    Object.entries(media).map(([name, entry]) => [name, { media: mediaToWire(entry) }]),
  );
  const now = emulator.now();
  resource.tasks.push({
    type: 'VERIFY_SHARE_CODE_TASK',
    id: randomUUID(),
    createdAt: now,
    dueAt: now,
    isQueued: false,
    fails: false,
    isDone: false,
    generatedChecks: [],
    generatedMedia: Object.values(media).map(({ id, type }) => ({ id, type })),
  });
}
