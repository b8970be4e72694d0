import type { EmulatorState } from '../state/emulatorState.js';
import { addJson, mediaToWire } from '../state/media.js';
import { notify } from '../state/notification.js';
import type { Session } from '../state/session.js';
import type { SessionSpecification } from '../state/sessionSpecification.js';
import { profileFailure, type ProfileFailure, type ProfileKind, profileReport } from './identityProfile.js';

/** How long after its expiry an identity profile session counts as abandoned (reference 11). */
const ABANDONED_AFTER_MS = 2 * 3_600_000;

/** Completes a session: adds identity profiles, their previews and the import token to its result. */
export function completeSession(emulator: EmulatorState, session: Session, completedAt: number): void {
  const { specification, resultFields } = session;
  session.completedAt = completedAt;
  const failure = profileFailure(session);
  for (const kind of requestedProfiles(specification)) {
    resultFields[kind] = toProfile(emulator, session, kind, failure);
  }
  if (specification.import_token) {
    resultFields.import_token = failure
      ? { failure_reason: failure.reason_code }
      : { media: mediaToWire(addJson(emulator, session, { token: `import-${session.id}` })) };
  }
  notify(emulator, session, 'session_completion');
}

/** Aborted identity profiles of an expired session, from two hours after its expiry. */
export function abandonedProfiles({ specification, deadline }: Session, now: number): object {
  if (now < deadline + ABANDONED_AFTER_MS) return {};
  const aborted = { result: 'ABORTED', failure_reason: { reason_code: 'ABANDONED' } };
  return Object.fromEntries(
    requestedProfiles(specification).map((kind) => [kind, { ...subject(specification), ...aborted }]),
  );
}

function requestedProfiles(specification: SessionSpecification): ProfileKind[] {
  return (['identity_profile', 'advanced_identity_profile'] as const).filter(
    (kind) => specification[`${kind}_requirements`],
  );
}

function toProfile(
  emulator: EmulatorState,
  session: Session,
  kind: ProfileKind,
  failure: ProfileFailure | undefined,
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

function subject({ subject: about }: SessionSpecification): object {
  return about?.subject_id === undefined ? {} : { subject_id: about.subject_id };
}
