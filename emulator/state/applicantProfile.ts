import type { EmulatorState } from './emulatorState.js';
import { addJson, mediaToWire } from './media.js';
import { addResource } from './resource.js';
import type { Session } from './session.js';

/** Adds the applicant profile of the specification as a resource (reference 6.7). */
export function addApplicantProfile(emulator: EmulatorState, session: Session): void {
  const profile = session.specification.resources?.applicant_profile;
  const requirement = session.requirements.find(({ type }) => type === 'APPLICANT_PROFILE');
  if (profile) {
    const about = { kind: 'applicant_profiles', source: 'RELYING_BUSINESS', requirement } as const;
    const resource = addResource(session, emulator.now(), about);
    const media = addJson(emulator, session, profile);
    resource.profileMediaId = media.id;
    resource.fields = { media: mediaToWire(media) };
  }
  if (requirement) requirement.state = 'COMPLETE';
}
