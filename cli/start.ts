import { parseArgs } from 'node:util';
import type { Command } from './command.js';

const help = `Starts the gateway. All settings are variables of the environment and of .env: docs/configuration.md.

Usage: yoti-graphql-gateway start

Ends with 0 after SIGTERM or SIGINT, with 78 if the configuration has problems, with 1 if it cannot listen.
`;

/** In this process, so that signals and workers are those of the gateway itself. */
async function run(args: string[]): Promise<undefined> {
  parseArgs({ args });
  await import('../src/main.js');
}

export const command: Command = { help, run };
