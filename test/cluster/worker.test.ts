import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { compiled } from '../support/server/compiled.js';
import { nowhere, Process } from '../support/server/program.js';

const replacedWorkers = fileURLToPath(new URL('../support/server/replacedWorkers.mjs', import.meta.url));

it('a worker that leaves answers or gives back each connection that the primary has passed to it', async () => {
  const worker = `file://${join(compiled(), 'src/cluster/worker.js')}`;
  const { code, stdout, stderr } = await new Process(
    execPath,
    [replacedWorkers, worker, '40'],
    {},
    nowhere,
  ).end();

  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ answered: expect.any(Number), failed: 0 });
});
