import { ResourceType } from '../schema/resource.js';
import type { ShareCodeResource } from '../schema/shareCode.js';
import { toHeldMedia } from './media.js';
import { extended } from './convert.js';
import { toCommonResource } from './resourceCommon.js';
import type { SessionIndex } from './sessionIndex.js';
import type { components } from './yoti/wire.js';

export function toShareCode(
  wire: components['schemas']['ShareCodeResource'],
  session: SessionIndex,
): ShareCodeResource {
  return extended(toCommonResource(wire, ResourceType.SHARE_CODE, session), {
    __typename: 'ShareCodeResource',
    lookupProfile: toHeldMedia(wire.lookup_profile, session.id),
    returnedProfile: toHeldMedia(wire.returned_profile, session.id),
    idPhoto: toHeldMedia(wire.id_photo, session.id),
    file: toHeldMedia(wire.file, session.id),
  });
}
