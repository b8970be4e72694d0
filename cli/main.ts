import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandError, ExitCode, isUsageError, type Command, type Output } from './command.js';

/** A command, loaded only when it runs: the gateway takes a second to load. */
interface Entry {
  summary: string;
  load: () => Promise<{ command: Command }>;
}

const commands: Readonly<Record<string, Entry>> = {
  start: { summary: 'start the gateway', load: () => import('./start.js') },
  emulator: { summary: 'start a local emulator of Yoti', load: () => import('./emulator.js') },
  doctor: {
    summary: 'check the configuration, and what it connects to',
    load: () => import('./doctor/doctor.js'),
  },
  explain: { summary: 'show the calls to Yoti that operations can make', load: () => import('./explain.js') },
  schema: { summary: 'print the schema', load: () => import('./schema.js') },
  token: { summary: 'make a token for a gateway on this machine', load: () => import('./token.js') },
  listen: { summary: 'print the timeline of a session as it happens', load: () => import('./listen.js') },
};

const NAME = 'yoti-graphql-gateway';
const HELP = `GraphQL gateway for Yoti Identity Verification.

Usage: ${NAME} COMMAND [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

  --help     print this text, or that of a command
  --version  print the version

Exit codes: 0 done, 1 failed, 2 wrong arguments, 78 unusable configuration.
`;

/** The nearest package.json: that of the sources is one folder up, that of dist two. */
function version(): string {
  for (const place of ['../package.json', '../../package.json'])
    try {
      const text = readFileSync(fileURLToPath(new URL(place, import.meta.url)), 'utf8');
      return (JSON.parse(text) as { version: string }).version;
    } catch {
      continue;
    }
  return 'unknown';
}

const output: Output = {
  print: (text) => void process.stdout.write(`${text}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
};

async function main([name, ...args]: string[]): Promise<number | undefined> {
  if (name === '--help' || name === 'help') process.stdout.write(HELP);
  else if (name === '--version') output.print(version());
  else if (name !== undefined && Object.hasOwn(commands, name)) return run(name, args);
  else {
    process.stderr.write(name === undefined ? HELP : `There is no command "${name}". See ${NAME} --help.\n`);
    return ExitCode.USAGE;
  }
  return ExitCode.OK;
}

async function run(name: string, args: string[]): Promise<number | undefined> {
  const { command } = await commands[name]!.load();
  if (args.includes('--help')) {
    process.stdout.write(command.help);
    return ExitCode.OK;
  }
  try {
    return await command.run(args, output);
  } catch (error) {
    if (isUsageError(error)) {
      output.warn(`${name}: ${error.message}\nSee ${NAME} ${name} --help.`);
      return ExitCode.USAGE;
    }
    if (!(error instanceof CommandError)) throw error;
    output.warn(`${name}: ${error.message}`);
    return ExitCode.FAILED;
  }
}

// A reader that leaves early, such as `head`, is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
const exitCode = await main(process.argv.slice(2));
if (exitCode !== undefined) process.exitCode = exitCode;
