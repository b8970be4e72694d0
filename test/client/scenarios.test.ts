import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SandboxScenario } from '../../src/schema/sandbox.js';
import { Clock } from '../support/server/clock.js';
import { useTestServer } from '../support/server/testServer.js';
import { ScenarioRecorder, type Recording } from './recordScenario.js';

/*
 * The answers that the package gives to tests of frontends, compared with what the gateway and the emulator answer. With
 * UPDATE_FILES=1 it writes them anew.
 */

const FILE = fileURLToPath(
  new URL('../../packages/client/src/testing/recordings.generated.ts', import.meta.url),
);
const HEADER = `import type { SandboxScenario } from '../operations.generated.js';
import type { Recording } from './recording.js';

// Written by test/client/scenarios.test.ts from the answers of the gateway and the emulator; do not edit.
export const recordings: Readonly<Record<SandboxScenario, Recording>> = `;

const clock = new Clock();
const server = useTestServer({ now: clock.now, env: { SESSION_CACHE: 'off' } });

it('the recorded scenarios are what the gateway and the emulator answer', async () => {
  const recorder = new ScenarioRecorder(server, clock);
  await recorder.prepare();
  const recorded: [string, Recording][] = [];
  for (const scenario of Object.values(SandboxScenario))
    recorded.push([scenario, await recorder.record(scenario)]);
  const rows = recorded.map(([name, recording]) => `  ${name}: ${JSON.stringify(recording)},\n`);
  const text = `${HEADER}{\n${rows.join('')}};\n`;
  // eslint-disable-next-line no-restricted-properties -- the command's own argument, not configuration of the gateway
  if (process.env.UPDATE_FILES === '1') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
