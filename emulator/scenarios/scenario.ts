import { readFileSync } from 'node:fs';
import type { ResponseConfig } from '../state/responseConfig.js';

/** Attempt at the liveness capture; `POOL_MEMBER` is the first applicant of the pool that the session searches. */
export interface ScenarioAttempt {
  passes?: boolean;
  person?: 'ENROLLED_PERSON' | 'SOMEBODY_ELSE' | 'POOL_MEMBER';
}

/** How the emulator plays a scenario. */
export interface EmulatedScenario {
  attempts?: ScenarioAttempt[];
  internal_errors?: string[];
  failed_tasks?: string[];
  expires?: boolean;
  reads_chip?: boolean;
  queues?: boolean;
  follows_sandbox?: boolean;
}

/** Row of `contract/scenarios.json`; contract/README.md describes its fields. */
export interface Scenario {
  description: string;
  sandbox?: ResponseConfig;
  emulator?: EmulatedScenario;
}

const FILE = new URL('../../contract/scenarios.json', import.meta.url);

/** All scenarios by name; `PUT …/response-config {"scenario": "NAME"}` chooses one. */
export const scenarios = new Map(
  Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Scenario>),
);

/** Response config with its scenario filled in; the config's own outcomes win. */
export function withScenario(config: ResponseConfig): ResponseConfig {
  const { sandbox, emulator } = scenarios.get(config.scenario ?? '') ?? {};
  const follows = !emulator || emulator.follows_sandbox;
  const base: ResponseConfig = {
    ...(follows && sandbox),
    ...(emulator?.internal_errors && { internal_errors: emulator.internal_errors }),
  };
  return {
    ...base,
    ...config,
    check_reports: { ...base.check_reports, ...config.check_reports },
    task_results: { ...base.task_results, ...config.task_results },
  };
}

/** How the emulator plays the scenario of a response config; empty without one. */
export const emulatedScenario = (config: ResponseConfig | undefined): EmulatedScenario =>
  scenarios.get(config?.scenario ?? '')?.emulator ?? {};
