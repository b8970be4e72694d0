import type { EmulatorState } from '../state/emulatorState.js';
import { addJson, mediaToWire } from '../state/media.js';
import type { Session } from '../state/session.js';
import { profileFailure, profileReport } from './identityProfile.js';

/** Hours after its expiry that an identity profile session counts as abandoned (reference 11). */
const ABANDONED_AFTER_MS = 2 * 3_600_000;

/** What a session yields besides its checks: identity profiles, their previews and the import token. */
export function completeSession(emulator: EmulatorState, session: Session): void {
  const { specification, resultFields } = session;
  const failure = profileFailure(session);
  if (specification.identity_profile_requirements) {
    resultFields.identity_profile = profile(emulator, session, 'identity_profile', failure);
  }
  if (specification.advanced_identity_profile_requirements) {
    resultFields.advanced_identity_profile = profile(emulator, session, 'advanced_identity_profile', failure);
  }
  if (specification.import_token) {
    resultFields.import_token = failure
      ? { failure_reason: failure.reason_code }
      : { media: mediaToWire(addJson(emulator, session, { token: `import-${session.id}` })) };
  }
}

/** The user never came back: two hours after the expiry the identity profile is given up. */
export function abandonedProfiles({ specification, deadline }: Session, now: number): object {
  const aborted = { result: 'ABORTED', failure_reason: { reason_code: 'ABANDONED' } };
  if (now < deadline + ABANDONED_AFTER_MS) return {};
  return {
    ...(specification.identity_profile_requirements && {
      identity_profile: { ...subject(specification), ...aborted },
    }),
    ...(specification.advanced_identity_profile_requirements && {
      advanced_identity_profile: { ...subject(specification), ...aborted },
    }),
  };
}

function profile(
  emulator: EmulatorState,
  session: Session,
  kind: 'identity_profile' | 'advanced_identity_profile',
  failure: ReturnType<typeof profileFailure>,
): object {
  const about = subject(session.specification);
  if (failure) return { ...about, result: 'ABORTED', failure_reason: failure };
  const report = profileReport(session, kind);
  const media = mediaToWire(addJson(emulator, session, report.document));
  if (session.specification.create_identity_profile_preview) {
    const preview = addJson(emulator, session, { preview: true, ...report.summary });
    session.resultFields[`${kind}_preview`] = { media: mediaToWire(preview) };
  }
  return { ...about, result: 'DONE', identity_profile_report: { ...report.summary, media } };
}

function subject({ subject: about }: Session['specification']): object {
  return about?.subject_id === undefined ? {} : { subject_id: about.subject_id };
}
