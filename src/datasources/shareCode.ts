import { ResourceType } from '../schema/resource.js';
import type { ShareCodeResource } from '../schema/shareCode.js';
import { toHeldMedia } from './media.js';
import { extended } from './convert.js';
import { toCommonResource } from './resourceCommon.js';
import type { components } from './yoti/wire.js';

export function toShareCode(
  wire: components['schemas']['ShareCodeResource'],
  sessionId: string,
): ShareCodeResource {
  return extended(toCommonResource(wire, ResourceType.SHARE_CODE, sessionId), {
    __typename: 'ShareCodeResource',
    lookupProfile: toHeldMedia(wire.lookup_profile, sessionId),
    returnedProfile: toHeldMedia(wire.returned_profile, sessionId),
    idPhoto: toHeldMedia(wire.id_photo, sessionId),
    file: toHeldMedia(wire.file, sessionId),
  });
}
