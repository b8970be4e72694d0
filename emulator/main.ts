import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NOTIFICATION_FAULTS, type NotificationFault } from './http/notificationFault.js';
import { scenarios } from './scenarios/scenario.js';
import { YotiEmulator } from './yotiEmulator.js';

const HELP = `Local emulator of Yoti for development: real signatures and sessions, nothing leaves this machine.

Usage: npm run emulator -- [options]

  --port N           port to listen on (default 4001)
  --host HOST        address to listen on (default 127.0.0.1)
  --sdk-id UUID      id of the application (default: a random UUID)
  --public-key FILE  PEM of the application's public key; by default a key pair is generated and printed
  --check-delay MS   duration of background checks in milliseconds (default 0)
  --notifications HOW  make every notification LATE, TWICE, OUT_OF_ORDER or LOST
  --strict-nonce     reject a nonce that was used before
  --log              log every request
  --scenarios        list the scenarios that response-config can choose by name
  --help             print this text
`;

interface Arguments {
  port: number;
  host: string;
  sdkId: string | undefined;
  publicKey: string | undefined;
  checkDelayMs: number;
  notifications: NotificationFault['how'] | undefined;
  strictNonce: boolean;
  logger: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function readArguments(): Arguments | string {
  const { values } = parseArgs({
    options: {
      port: { ...text, default: '4001' },
      host: { ...text, default: '127.0.0.1' },
      'sdk-id': text,
      'public-key': text,
      'check-delay': { ...text, default: '0' },
      notifications: text,
      'strict-nonce': flag,
      log: flag,
      scenarios: flag,
      help: flag,
    },
  });
  if (values.help) return HELP;
  if (values.scenarios) return scenarioList();
  return {
    port: wholeNumber('--port', values.port, 65_535),
    host: values.host,
    sdkId: values['sdk-id'] && uuid('--sdk-id', values['sdk-id']),
    publicKey: values['public-key'] && readFileSync(values['public-key'], 'utf8'),
    checkDelayMs: wholeNumber('--check-delay', values['check-delay'], 3_600_000),
    notifications: values.notifications === undefined ? undefined : notificationFault(values.notifications),
    strictNonce: values['strict-nonce'] ?? false,
    logger: values.log ?? false,
  };
}

function scenarioList(): string {
  const lines = [...scenarios].map(([name, { description }]) => `${name.padEnd(28)} ${description}`);
  return `${lines.join('\n')}\n`;
}

function wholeNumber(name: string, value: string, max: number): number {
  if (!/^\d+$/.test(value) || Number(value) > max) {
    throw new Error(`${name} must be a whole number from 0 to ${max}, not "${value}"`);
  }
  return Number(value);
}

function notificationFault(value: string): NotificationFault['how'] {
  const how = NOTIFICATION_FAULTS.find((name) => name === value.toUpperCase());
  if (!how)
    throw new Error(`--notifications must be one of ${NOTIFICATION_FAULTS.join(', ')}, not "${value}"`);
  return how;
}

function uuid(name: string, value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) {
    throw new Error(`${name} must be a UUID, not "${value}"`);
  }
  return value;
}

/** Settings for the gateway, in the format of a .env file. */
function environment(emulator: YotiEmulator): string {
  const { privateKeyPem } = emulator;
  return [
    `YOTI_CLIENT_SDK_ID=${emulator.sdkId}`,
    `YOTI_IDV_API_URL=${emulator.url}`,
    ...(privateKeyPem ? [`YOTI_KEY_PEM="${privateKeyPem.trim().replaceAll('\n', '\\n')}"`] : []),
  ].join('\n');
}

async function run({ port, host, notifications, ...options }: Arguments): Promise<void> {
  const emulator = new YotiEmulator(options);
  if (notifications) emulator.failNextNotification({ how: notifications, times: Infinity });
  await emulator.start(port, host);
  process.stdout.write(`Yoti emulator listening on ${emulator.url}\n\n${environment(emulator)}\n\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.stop());
  }
}

try {
  const chosen = readArguments();
  if (typeof chosen === 'string') {
    process.stdout.write(chosen);
  } else {
    await run(chosen);
  }
} catch (error) {
  process.stderr.write(`emulator: ${error instanceof Error ? error.message : String(error)}\nSee --help.\n`);
  process.exitCode = 2;
}
