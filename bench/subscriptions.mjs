// Memory and CPU of open subscriptions: node bench/subscriptions.mjs [--streams 10000] [--flags start|none]
// Starts the built gateway of this checkout with a small Yoti, and prints one line of JSON. Needs twice as many file
// descriptors as streams (`ulimit -n`).
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { streams: { type: 'string', default: '10000' }, flags: { type: 'string', default: 'start' } },
});
const streams = Number(values.streams);
const root = fileURLToPath(new URL('../', import.meta.url));
const SESSION = '0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1';
const SECRET = '0123456789abcdef0123456789abcdef';
const DOCUMENT = `subscription Watch($id: ID!) {
  sessionUpdated(id: $id) { cursor kind session { id state faceAuthOutcome checks { id type state } } }
}`;

/** Yoti with one session; `change` gives it another version. */
async function startYoti() {
  let consents = 0;
  let reads = 0;
  const server = createServer((request, response) => {
    reads += 1;
    const checks = ['LIVENESS', 'FACE_COMPARISON'].map((type) => ({
      id: SESSION,
      type,
      state: 'PENDING',
      resources_used: [],
      generated_media: [],
    }));
    const session = {
      session_id: SESSION,
      state: 'ONGOING',
      client_session_token_ttl: 599,
      client_session_token: 'token',
      biometric_consent: new Date(consents * 1000).toISOString(),
      resources: {},
      checks: checks.map((check) => ({
        ...check,
        created: '2026-01-15T12:00:00Z',
        last_updated: '2026-01-15T12:00:00Z',
      })),
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(session));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/idverify/v1`,
    change: () => (consents += 1),
    reads: () => reads,
    stop: () => server.close(),
  };
}

async function startGateway(yotiUrl) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const flags =
    values.flags === 'start' ? scripts.start.split(' ').filter((part) => /^--(?!import)/.test(part)) : [];
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });
  const child = spawn(process.execPath, [...flags, join(root, 'dist/src/main.js')], {
    cwd: mkdtempSync(join(tmpdir(), 'gateway-')),
    env: {
      PORT: '0',
      YOTI_CLIENT_SDK_ID: SESSION,
      YOTI_KEY_PEM: pem,
      YOTI_IDV_API_URL: yotiUrl,
      NOTIFICATION_SECRET: SECRET,
      AUDIT_LOG: '/dev/null',
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    const [, port] = /listening at http:\/\/[\d.]+:(\d+)/.exec(output) ?? [];
    if (port) return { child, port: Number(port), ended: once(child, 'exit') };
  }
  throw new Error(`The gateway did not start: ${output}`);
}

/** Resident memory in MB. */
const rssMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
/** CPU time of all threads in seconds; a tick is 10 ms. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const counts = { errors: 0, messages: 0, hints: 0, completed: 0, ended: 0 };
let wake = () => undefined;
const until = async (isDone) => {
  while (!isDone()) await new Promise((resolve) => (wake = resolve));
};

function openStream(port, isReading = true) {
  const body = JSON.stringify({ query: DOCUMENT, variables: { id: SESSION } });
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: gateway\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  socket.on('data', (text) => {
    counts.messages += text.split('event: next').length - 1;
    counts.errors += text.split('"errors"').length - 1;
    counts.hints += text.split('SUBSCRIPTION_ENDED"').length - 1;
    counts.completed += text.split('event: complete').length - 1;
    wake();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    counts.ended += 1;
    wake();
  });
  if (!isReading) socket.pause();
  return socket;
}

const settle = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const notify = (port) =>
  fetch(`http://127.0.0.1:${port}/notifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
    body: JSON.stringify({ session_id: SESSION, topic: 'check_completion' }),
  });

const yoti = await startYoti();
const gateway = await startGateway(yoti.url);
const { pid } = gateway.child;
await settle(2);
const idleMb = rssMb(pid);
const sockets = [];
for (let index = 0; index < streams; index += 1) {
  sockets.push(openStream(gateway.port));
  if (index % 200 === 199) await until(() => counts.messages >= index + 1);
}
await until(() => counts.messages >= streams);
await settle(3);
const openMb = rssMb(pid);
const readsToOpen = yoti.reads();
const changes = [];
for (let change = 0; change < 3; change += 1) {
  await settle(3);
  const [cpu, reads, messages] = [cpuSeconds(pid), yoti.reads(), counts.messages];
  yoti.change();
  await notify(gateway.port);
  await until(() => counts.messages >= messages + streams);
  await settle(0.2);
  changes.push({ cpuSeconds: cpuSeconds(pid) - cpu, reads: yoti.reads() - reads });
}
const afterMb = rssMb(pid);
const { errors } = counts;
gateway.child.kill('SIGTERM');
await gateway.ended;
await until(() => counts.ended >= streams);
console.log(
  JSON.stringify({
    streams,
    flags: values.flags,
    idleMb: Math.round(idleMb),
    aboveIdleMb: Math.round(openMb - idleMb),
    aboveIdleAfterChangesMb: Math.round(afterMb - idleMb),
    readsToOpen,
    errors,
    changes,
    atSigterm: { hints: counts.hints, completed: counts.completed },
  }),
);
yoti.stop();
