import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { faultList, networkFaults } from './faults/networkFaults.js';
import { FaultProxy, type FaultRule } from './faults/faultProxy.js';
import { NOTIFICATION_FAULTS, type NotificationFault } from './http/notificationFault.js';
import { scenarios } from './scenarios/scenario.js';
import { trigger, type Trigger } from './trigger.js';
import { YotiEmulator } from './yotiEmulator.js';

/** Text of `--help`. */
export const HELP = `Local emulator of Yoti for development: real signatures and sessions, nothing leaves this machine.

Usage: yoti-graphql-gateway emulator [options]
       npm run emulator -- [options]

  --port N           port to listen on (default 4001)
  --host HOST        address to listen on (default 127.0.0.1)
  --sdk-id UUID      id of the application (default: a random UUID)
  --public-key FILE  PEM of the application's public key; by default a key pair is generated and printed
  --check-delay MS   duration of background checks in milliseconds (default 0)
  --notifications HOW  make every notification LATE, TWICE, OUT_OF_ORDER or LOST
  --strict-nonce     reject a nonce that was used before
  --fault NAME       answer calls with a fault; NAME@TEXT only those whose method and path have the text; repeatable
  --fault list       list the faults
  --log              log every request
  --trigger SESSION  send a notification about a session to a gateway, and end
  --topic TOPIC      topic of that notification (default session_completion)
  --to URL           where it is sent (default http://127.0.0.1:4000/notifications)
  --token TOKEN      its token (default: the variable NOTIFICATION_SECRET)
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
  faults: FaultRule[];
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function readArguments(args: string[]): Arguments | Trigger | string {
  const { values } = parseArgs({
    args,
    options: {
      port: { ...text, default: '4001' },
      host: { ...text, default: '127.0.0.1' },
      'sdk-id': text,
      'public-key': text,
      'check-delay': { ...text, default: '0' },
      notifications: text,
      'strict-nonce': flag,
      fault: { ...text, multiple: true, default: [] },
      log: flag,
      trigger: text,
      topic: { ...text, default: 'session_completion' },
      to: { ...text, default: 'http://127.0.0.1:4000/notifications' },
      token: { ...text, default: env.NOTIFICATION_SECRET ?? '' },
      scenarios: flag,
      help: flag,
    },
  });
  if (values.help) return HELP;
  if (values.scenarios) return scenarioList();
  if (values.fault.includes('list')) return faultList();
  if (values.trigger !== undefined)
    return {
      sessionId: uuid('--trigger', values.trigger),
      topic: values.topic,
      url: values.to,
      token: values.token,
    };
  return {
    port: wholeNumber('--port', values.port, 65_535),
    host: values.host,
    sdkId: values['sdk-id'] && uuid('--sdk-id', values['sdk-id']),
    publicKey: values['public-key'] && readFileSync(values['public-key'], 'utf8'),
    checkDelayMs: wholeNumber('--check-delay', values['check-delay'], 3_600_000),
    notifications: values.notifications === undefined ? undefined : notificationFault(values.notifications),
    strictNonce: values['strict-nonce'] ?? false,
    logger: values.log ?? false,
    faults: values.fault.map(faultRule),
  };
}

function scenarioList(): string {
  const lines = [...scenarios].map(([name, { description }]) => `${name.padEnd(28)} ${description}`);
  return `${lines.join('\n')}\n`;
}

/** Rule of `NAME` or `NAME@TEXT`. The user view, which is no call of the gateway, meets no fault. */
function faultRule(option: string): FaultRule {
  const [name = '', ...rest] = option.split('@');
  const part = rest.join('@');
  const fault = Object.hasOwn(networkFaults, name) ? networkFaults[name] : undefined;
  if (!fault) throw new Error(`--fault must be a name that \`--fault list\` shows, not "${name}"`);
  return { fault, matches: (target) => !target.includes('/web/') && target.includes(part) };
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
function environment({ privateKeyPem, sdkId }: YotiEmulator, url: string): string {
  return [
    `YOTI_CLIENT_SDK_ID=${sdkId}`,
    `YOTI_IDV_API_URL=${url}`,
    ...(privateKeyPem ? [`YOTI_KEY_PEM="${privateKeyPem.trim().replaceAll('\n', '\\n')}"`] : []),
  ].join('\n');
}

async function run({ port, host, faults, notifications, ...options }: Arguments): Promise<void> {
  const emulator = new YotiEmulator(options);
  if (notifications) emulator.failNextNotification({ how: notifications, times: Infinity });
  const proxy = faults.length > 0 ? await startBehindProxy(emulator, faults, port, host) : undefined;
  if (!proxy) await emulator.start(port, host);
  const url = proxy ? emulator.url.replace(emulator.origin, proxy.origin) : emulator.url;
  process.stdout.write(`Yoti emulator listening on ${url}\n\n${environment(emulator, url)}\n\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void proxy?.stop();
      void emulator.stop();
    });
  }
}

async function startBehindProxy(
  emulator: YotiEmulator,
  faults: readonly FaultRule[],
  port: number,
  host: string,
): Promise<FaultProxy> {
  await emulator.start();
  const proxy = new FaultProxy(emulator.origin, faults);
  await proxy.start(port, host);
  return proxy;
}

/** Does what the arguments of the command line say; undefined while the emulator runs, else the exit code. */
export async function runCommandLine(args: string[]): Promise<number | undefined> {
  try {
    const chosen = readArguments(args);
    if (typeof chosen === 'string') process.stdout.write(chosen);
    else if ('sessionId' in chosen) {
      await trigger(chosen);
      process.stdout.write(`Sent ${chosen.topic} to ${chosen.url}\n`);
    } else {
      await run(chosen);
      return undefined;
    }
    return 0;
  } catch (error) {
    process.stderr.write(
      `emulator: ${error instanceof Error ? error.message : String(error)}\nSee --help.\n`,
    );
    return 2;
  }
}
