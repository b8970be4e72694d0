import type { ApplicantProfile, ApplicantProfileResource } from '../schema/applicantProfile.js';
import { ResourceType } from '../schema/resource.js';
import { invalidMedia, isObject, readFields, toAddress, toOther } from './jsonMedia.js';
import { toMedia, type MediaSource } from './media.js';
import { assignTo } from './convert.js';
import { toBaseResource } from './baseResource.js';
import type { components } from './yoti/wire.js';

/** Profiles that the business supplied of applicants: JSON media items. */
export class ApplicantProfileSource {
  readonly #media: MediaSource;

  constructor(media: MediaSource) {
    this.#media = media;
  }

  profile({ media }: ApplicantProfileResource): Promise<ApplicantProfile | null> {
    return this.#media.json(media, toApplicantProfile);
  }
}

export function toApplicantProfileResource(
  wire: components['schemas']['ApplicantProfileResource'],
  sessionId: string,
): ApplicantProfileResource {
  return assignTo(toBaseResource(wire, ResourceType.APPLICANT_PROFILE, sessionId), {
    __typename: 'ApplicantProfileResource',
    media: wire.media ? toMedia(wire.media, sessionId) : null,
  });
}

const PROFILE_FIELDS = [
  'fullName',
  'namePrefix',
  'givenNames',
  'firstName',
  'middleName',
  'familyName',
  'dateOfBirth',
] as const;

/** Converts the media item of an applicant profile. Reference 6.7. */
export function toApplicantProfile(json: unknown): ApplicantProfile {
  if (!isObject(json)) throw invalidMedia();
  const { structured_postal_address: address, ...rest } = json;
  const { other, ...known } = readFields(rest, PROFILE_FIELDS);
  return {
    ...known,
    other: isObject(address) ? other : [...other, ...toOther({ structured_postal_address: address ?? null })],
    structuredPostalAddress: isObject(address) ? toAddress(address) : null,
  };
}
