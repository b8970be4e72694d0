import { ResourceType } from '../schema/resource.js';
import type { ShareCodeResource } from '../schema/shareCode.js';
import { toOptionalMedia } from './media.js';
import { assignTo } from './convert.js';
import { toBaseResource } from './baseResource.js';
import type { components } from './yoti/wire.js';

export function toShareCode(
  wire: components['schemas']['ShareCodeResource'],
  sessionId: string,
): ShareCodeResource {
  return assignTo(toBaseResource(wire, ResourceType.SHARE_CODE, sessionId), {
    __typename: 'ShareCodeResource',
    lookupProfile: toOptionalMedia(wire.lookup_profile, sessionId),
    returnedProfile: toOptionalMedia(wire.returned_profile, sessionId),
    idPhoto: toOptionalMedia(wire.id_photo, sessionId),
    file: toOptionalMedia(wire.file, sessionId),
  });
}
