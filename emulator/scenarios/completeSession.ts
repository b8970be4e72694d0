import { profileFailure, profileReport } from './identityProfile.js';
import { addJson, mediaView } from '../state/media.js';
import { type Session } from '../state/session.js';
import { type Yoti } from '../state/emulatorState.js';

/** Hours after its expiry that an identity profile session counts as abandoned (reference 11). */
const abandonment = 2 * 3_600_000;

/** What a session yields besides its checks: identity profiles, their previews and the import token. */
export function conclude(yoti: Yoti, session: Session): void {
  const { specification, outcome } = session;
  const failure = profileFailure(session);
  if (specification.identity_profile_requirements) {
    outcome.identity_profile = profile(yoti, session, 'identity_profile', failure);
  }
  if (specification.advanced_identity_profile_requirements) {
    outcome.advanced_identity_profile = profile(yoti, session, 'advanced_identity_profile', failure);
  }
  if (specification.import_token) {
    outcome.import_token = failure
      ? { failure_reason: failure.reason_code }
      : { media: mediaView(addJson(yoti, session, { token: `import-${session.id}` })) };
  }
}

/** The user never came back: two hours after the expiry the identity profile is given up. */
export function abandoned({ specification, deadline }: Session, now: number): object {
  const aborted = { result: 'ABORTED', failure_reason: { reason_code: 'ABANDONED' } };
  if (now < deadline + abandonment) {
    return {};
  }
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
  yoti: Yoti,
  session: Session,
  kind: 'identity_profile' | 'advanced_identity_profile',
  failure: ReturnType<typeof profileFailure>,
): object {
  const about = subject(session.specification);
  if (failure) {
    return { ...about, result: 'ABORTED', failure_reason: failure };
  }
  const report = profileReport(session, kind);
  const media = mediaView(addJson(yoti, session, report.document));
  if (session.specification.create_identity_profile_preview) {
    const preview = addJson(yoti, session, { preview: true, ...report.summary });
    session.outcome[`${kind}_preview`] = { media: mediaView(preview) };
  }
  return { ...about, result: 'DONE', identity_profile_report: { ...report.summary, media } };
}

function subject({ subject: about }: Session['specification']): object {
  return about?.subject_id === undefined ? {} : { subject_id: about.subject_id };
}
