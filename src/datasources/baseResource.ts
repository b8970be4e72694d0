import { ResourceSource, type Resource, type ResourceType } from '../schema/resource.js';
import { optionalEnumValue } from './convert.js';
import { toTask } from './task.js';
import type { components } from './yoti/wire.js';

type Wire = components['schemas']['FaceCaptureResource'];
/** A resource of a kind that the contract does not know may come with its id alone. */
type Common = Pick<Wire, 'id' | 'source' | 'created_at' | 'last_updated'> & Partial<Pick<Wire, 'tasks'>>;

/** Fields that all resources have. */
export function toBaseResource(
  wire: Common,
  type: ResourceType,
  sessionId: string,
): Omit<Resource, '__typename'> {
  return {
    id: wire.id,
    type,
    source: optionalEnumValue(ResourceSource, wire.source?.type),
    createdAt: wire.created_at ?? null,
    updatedAt: wire.last_updated ?? null,
    tasks: (wire.tasks ?? []).map((task) => toTask(task, sessionId)),
    sessionId,
  };
}
