import { readFileSync } from 'node:fs';
import { SandboxScenario } from '../../src/schema/sandbox.js';
import {
  CompleteSessionDocument,
  SessionOutcomeDocument,
  SetSessionOutcomeDocument,
} from '../operations/operations.generated.js';
import { enrolledApplicant, startFaceAuth } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const page = readFileSync(new URL('../../docs/frontend.md', import.meta.url), 'utf8');
const [, table = ''] = /<!-- scenarios -->([\s\S]*)<!-- \/scenarios -->/.exec(page) ?? [];
const rows = [...table.matchAll(/^\| `(\w+)`\s*\| `(\w+)`\s*\| ([\w ]+?)\s*\|$/gm)].map(
  ([, scenario, outcome, screen]) => ({ scenario: scenario as SandboxScenario, outcome, screen }),
);

describe('the scenarios in docs/frontend.md', () => {
  const server = useTestServer();

  it('are all of the emulator', () => {
    expect(rows.map(({ scenario }) => scenario).sort()).toEqual(Object.values(SandboxScenario).sort());
  });

  it('have one screen for each outcome', () => {
    const pairs = new Set(rows.map(({ outcome, screen }) => `${outcome} ${screen}`));
    expect([...pairs].sort()).toEqual([
      'EXPIRED Expired',
      'FAILED Not passed',
      'PASSED Passed',
      'PENDING Being checked',
    ]);
  });

  it.each(rows)('$scenario ends in $outcome', async ({ scenario, outcome }) => {
    const { applicantId } = await enrolledApplicant(server);
    const { id: sessionId } = await startFaceAuth(server, applicantId);
    await server.executeOrThrow(SetSessionOutcomeDocument, { input: { sessionId, scenario } });
    // The person cannot complete a session that has expired.
    await server.execute(CompleteSessionDocument, { input: { sessionId } });
    const { session } = await server.executeOrThrow(SessionOutcomeDocument, { id: sessionId });
    expect(session?.faceAuthOutcome).toBe(outcome);
  });
});
