import { ResourceSource, type Resource, type ResourceType } from '../schema/resource.js';
import { optionalEnumValue } from './convert.js';
import { toTask } from './task.js';
import type { SessionIndex } from './sessionIndex.js';
import type { components } from './yoti/wire.js';

type Common = Pick<
  components['schemas']['FaceCaptureResource'],
  'id' | 'source' | 'created_at' | 'last_updated' | 'tasks'
>;

/** What all kinds of resource have. */
export function toCommonResource(
  wire: Common,
  type: ResourceType,
  session: SessionIndex,
): Omit<Resource, '__typename'> {
  return {
    id: wire.id,
    type,
    source: optionalEnumValue(ResourceSource, wire.source?.type),
    createdAt: wire.created_at ?? null,
    updatedAt: wire.last_updated ?? null,
    tasks: wire.tasks.map((task) => toTask(task, session)),
    sessionId: session.id,
  };
}
