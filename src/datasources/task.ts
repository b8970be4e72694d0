import { CheckType, type Check } from '../schema/check.js';
import {
  TaskRecommendationReasonValue,
  TaskRecommendationValue,
  TaskState,
  TaskType,
  type GeneratedCheck,
  type Task,
  type TaskRecommendation,
} from '../schema/task.js';
import { enumValue, optionalEnumValue } from './convert.js';
import { toMedia } from './media.js';
import type { SessionIndex } from './sessionIndex.js';
import type { components } from './yoti/wire.js';

type WireTask = components['schemas']['Task'];

export function toTask(wire: WireTask, session: SessionIndex): Task {
  return {
    id: wire.id,
    type: enumValue(TaskType, wire.type),
    state: enumValue(TaskState, wire.state),
    createdAt: wire.created ?? null,
    updatedAt: wire.last_updated ?? null,
    recommendation: toRecommendation(wire.recommendation),
    generatedChecks: wire.generated_checks.map((generated) => new NamedCheck(generated, session)),
    generatedMedia: wire.generated_media.map((media) => toMedia(media, session.id)),
  };
}

/** What a task names is looked up when it is asked for: checks name resources, and those come with their tasks. */
class NamedCheck implements GeneratedCheck {
  readonly id: string;
  readonly type: CheckType;
  readonly #session: SessionIndex;

  constructor({ id, type }: WireTask['generated_checks'][number], session: SessionIndex) {
    this.id = id;
    this.type = enumValue(CheckType, type);
    this.#session = session;
  }

  get check(): Check | null {
    return this.#session.check(this.id) ?? null;
  }
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
