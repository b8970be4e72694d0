import { CheckType, type Check } from '../schema/check.js';
import type { Resource } from '../schema/resource.js';
import {
  TaskRecommendationReasonValue,
  TaskRecommendationValue,
  TaskState,
  TaskType,
  type Task,
  type TaskRecommendation,
} from '../schema/task.js';
import { enumValue, optionalEnumValue } from './convert.js';
import { toMedia } from './media.js';
import type { components } from './yoti/wire.js';

type WireTask = components['schemas']['Task'];

export function toTask(wire: WireTask, sessionId: string): Task {
  return {
    id: wire.id,
    type: enumValue(TaskType, wire.type),
    state: enumValue(TaskState, wire.state),
    createdAt: wire.created ?? null,
    updatedAt: wire.last_updated ?? null,
    recommendation: toRecommendation(wire.recommendation),
    generatedChecks: wire.generated_checks.map(({ id, type }) => ({
      id,
      type: enumValue(CheckType, type),
      check: null,
    })),
    generatedMedia: wire.generated_media.map((media) => toMedia(media, sessionId)),
  };
}

/** Tasks come with the resources and name checks, which name resources: so the checks are put in last. */
export function linkGeneratedChecks(resources: Resource[], checks: Check[]): void {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const generated = resources.flatMap(({ tasks }) => tasks).flatMap(({ generatedChecks }) => generatedChecks);
  for (const entry of generated) entry.check = byId.get(entry.id) ?? null;
}

function toRecommendation(wire: WireTask['recommendation'] | null): TaskRecommendation | null {
  if (!wire) return null;
  const { value, reason } = wire;
  return {
    value: optionalEnumValue(TaskRecommendationValue, value),
    reason: reason
      ? {
          value: optionalEnumValue(TaskRecommendationReasonValue, reason.value),
          detail: reason.detail ?? null,
        }
      : null,
  };
}
