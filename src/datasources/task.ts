import { CheckType, type Check } from '../schema/check.js';
import {
  TaskRecommendationReasonValue,
  TaskRecommendationValue,
  TaskState,
  TaskType,
  type Task,
  type TaskRecommendation,
} from '../schema/task.js';
import { explain } from '../schema/reason.js';
import { enumValue, optionalEnumValue } from './convert.js';
import { toMedia } from './media.js';
import type { components } from './yoti/wire.js';

type WireTask = components['schemas']['Task'];

/** Converts a task; its generated checks are linked later, by `linkGeneratedChecks`. */
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

/** Links generated checks to the checks of their session; null where it does not list them. */
export function linkGeneratedChecks(tasks: readonly Task[], checks: readonly Check[]): void {
  const checksById = new Map(checks.map((check) => [check.id, check]));
  for (const generated of tasks.flatMap(({ generatedChecks }) => generatedChecks))
    generated.check = checksById.get(generated.id) ?? null;
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
          explanation: explain(reason.detail ?? reason.value),
        }
      : null,
  };
}
