import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastTimers } from '../subscriptions/fastTimers.js';
import { notify, NOTIFICATION_SECRET, startSession } from '../subscriptions/scenario.js';
import { Process } from '../support/server/program.js';
import { useTestServer } from '../support/server/testServer.js';
import { blocks, root } from './pages.js';

const snippets = blocks
  .filter(({ language, text }) => language === 'js' && text.includes('export function watchSession'))
  .map(({ place, text }) => [place, text] as const);

const server = useTestServer({ timers: fastTimers, env: { NOTIFICATION_SECRET } });

/** Prints each message of a snippet as one line. */
const PROGRAM = `
import { watchSession } from './snippet.mjs';
const [url, id] = process.argv.slice(2);
const onUpdate = ({ kind, session }) => console.log('update ' + kind + ' ' + session?.state);
watchSession({ url, id, getToken: () => 'none', onUpdate, onError: (error) => console.log('error ' + error) });
`;

function run(snippet: string, id: string): Process {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'snippet.mjs'), snippet);
  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
  return new Process(process.execPath, ['program.mjs', `${server.url}/graphql`, id], {}, folder);
}

describe('each snippet that watches a session', () => {
  it('is found', () => expect(snippets).toHaveLength(3));

  it.each(snippets)('%s follows it to its completion, and ends', async (_, snippet) => {
    const { id, userView } = await startSession(server);
    const program = run(snippet, id);
    await program.says(/update SNAPSHOT ONGOING/);
    await server.actAsUser(userView);
    await notify(server, { session_id: id, topic: 'session_completion' });
    await program.says(/update COMPLETED COMPLETED/);
    const { stdout } = await program.end();
    expect(stdout.match(/update/g)).toHaveLength(2);
    expect(stdout).not.toContain('error');
  });

  it.each(snippets)('%s reports an error that connecting again does not mend', async (_, snippet) => {
    const program = run(snippet, '00000000-0000-0000-0000-000000000000');
    await program.says(/error /);
    await program.stop();
  });
});
