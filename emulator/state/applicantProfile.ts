import { addJson, mediaView } from './media.js';
import { addResource } from './resource.js';
import { type Session } from './session.js';
import { type Yoti } from './emulatorState.js';

/** Keeps what the business says about the person as a resource of the session (reference 6.7). */
export function addApplicantProfile(yoti: Yoti, session: Session): void {
  const profile = session.specification.resources?.applicant_profile;
  const requirement = session.requirements.find(({ type }) => type === 'APPLICANT_PROFILE');
  if (profile) {
    const about = { kind: 'applicant_profiles', source: 'RELYING_BUSINESS', requirement } as const;
    const resource = addResource(session, yoti.now(), about);
    const media = addJson(yoti, session, profile);
    resource.profileId = media.id;
    resource.fields = { media: mediaView(media) };
  }
  if (requirement) {
    requirement.state = 'COMPLETE';
  }
}
