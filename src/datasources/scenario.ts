import { readFileSync } from 'node:fs';
import type scenarioFile from '../../contract/scenarios.json';
import type { SandboxScenario } from '../schema/sandbox.js';
import type { components } from './yoti/wire.js';

type ResponseConfig = components['schemas']['SandboxResponseConfig'];
type Row = { description: string; sandbox?: object };

/** Rows of `contract/scenarios.json`, read at run time because Node 20 warns of JSON modules. */
const rows: Record<SandboxScenario, Row> = JSON.parse(
  readFileSync(new URL('../../contract/scenarios.json', import.meta.url), 'utf8'),
) as typeof scenarioFile;

/** Body of PUT response-config for each scenario (reference 14); empty where only the emulator can play it. */
export const scenarios = Object.fromEntries(
  Object.entries(rows).map(([name, { sandbox = {} }]) => [name, sandbox]),
) as Record<SandboxScenario, ResponseConfig>;
