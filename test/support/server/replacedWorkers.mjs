/**
 * Replaces a worker of two `count` times, one after the other, while clients open a connection for each request; writes
 * how many requests were answered and how many failed. Arguments: URL of the compiled `src/cluster/worker.js`, count.
 */
import cluster from 'node:cluster';
import { once } from 'node:events';
import { createServer, get } from 'node:http';

const [, , workerModule, count] = process.argv;
const DRAIN = 'drain';

async function replaceWorkers() {
  cluster.setupPrimary({ args: [workerModule, count] });
  const workers = [await startWorker(), await startWorker()];
  const statuses = { answered: 0, failed: 0 };
  let isOver = false;
  const clients = Array.from({ length: 3 }, async () => {
    while (!isOver) statuses[(await isAnswered(workers[1].port)) ? 'answered' : 'failed'] += 1;
  });
  for (let replaced = 0; replaced < Number(count); replaced += 1) {
    workers.push(await startWorker());
    const [{ worker }] = workers.splice(0, 1);
    worker.send(DRAIN);
    await once(worker, 'exit');
  }
  isOver = true;
  await Promise.all(clients);
  console.log(JSON.stringify(statuses));
  process.exit();
}

async function startWorker() {
  const worker = cluster.fork();
  const [address] = await once(worker, 'listening');
  return { worker, port: address.port };
}

function isAnswered(port) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, agent: false }, (response) => {
      response.resume().once('close', () => resolve(response.complete));
    });
    request.once('error', () => resolve(false));
  });
}

async function serve() {
  const { leavePrimary } = await import(workerModule);
  const server = createServer((_, response) => response.setHeader('connection', 'close').end());
  // All workers get the port that the first one got.
  server.listen(0, '127.0.0.1');
  process.once('message', () => server.close(() => void leavePrimary().then(() => process.exit(0))));
}

await (cluster.isPrimary ? replaceWorkers() : serve());
