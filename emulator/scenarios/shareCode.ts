import { randomUUID } from 'node:crypto';
import { addImage, addJson, addMedia, mediaView } from '../state/media.js';
import { pdfOf } from './documents/pdf.js';
import { selfieOf } from './person.js';
import { addResource } from '../state/resource.js';
import { type Session } from '../state/session.js';
import { type Yoti } from '../state/emulatorState.js';

/** A share code as POST /agent may name it: the emulator's own key, for no request of Yoti asks for one today. */
export interface ShownShareCode {
  code?: string;
}

/** The user gives a share code, which is looked up and verified at once (reference 8.2). */
export function giveShareCode(yoti: Yoti, session: Session, { code = 'W12345678' }: ShownShareCode): void {
  const resource = addResource(session, yoti.now(), { kind: 'share_codes', source: 'END_USER' });
  const letter = pdfOf(['SPECIMEN - made by the emulator', `Share code ${code}`]);
  const media = {
    lookup_profile: addJson(yoti, session, { share_code: code, date_of_birth: '1990-04-12' }),
    returned_profile: addJson(yoti, session, { full_name: 'JOAN MARIA EXAMPLE', status: 'SETTLED' }),
    id_photo: addImage(yoti, session, selfieOf(yoti, session, 'ENROLLED_PERSON')),
    file: addMedia(yoti, session, { type: 'PDF', contentType: 'application/pdf', bytes: letter }),
  };
  resource.fields = Object.fromEntries(
    Object.entries(media).map(([name, entry]) => [name, { media: mediaView(entry) }]),
  );
  const now = yoti.now();
  resource.tasks.push({
    type: 'VERIFY_SHARE_CODE_TASK',
    id: randomUUID(),
    createdAt: now,
    dueAt: now,
    isDone: false,
    generatedChecks: [],
    generatedMedia: Object.values(media).map(({ id, type }) => ({ id, type })),
  });
}
