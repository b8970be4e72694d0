import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { createClient } from 'graphql-sse';
import { CommandError, ExitCode, UsageError, type Command, type Output } from './command.js';

const help = `Prints the timeline of a session as it happens, until the session is over.

Usage: yoti-graphql-gateway listen SESSION_ID [options]
       npm run listen -- SESSION_ID [options]

  --url URL      GraphQL endpoint (default http://127.0.0.1:4000/graphql)
  --token TOKEN  bearer token of a caller who may read the session (default: the variable TOKEN)
  --after CURSOR position to continue from
  --json         print each message as one line of JSON
  --help         print this text
`;

const DOCUMENT = `subscription Listen($id: ID!, $after: String) {
  sessionUpdated(id: $id, after: $after) { cursor kind at session { id state } }
}`;

interface Update {
  cursor: string;
  kind: string;
  at: string;
  session: { id: string; state: string } | null;
}

interface Result {
  data?: { sessionUpdated?: Update } | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

interface Options {
  url: string;
  token: string;
  after?: string;
  json?: boolean;
}

function readArguments(args: string[]): { id: string; options: Options } {
  const { values: options, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
      token: { type: 'string', default: env.TOKEN ?? '' },
      after: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new UsageError('one SESSION_ID is expected');
  return { id, options };
}

function lineOf(update: Update, isJson = false): string {
  if (isJson) return JSON.stringify(update);
  const { at, kind, session } = update;
  return `${new Date(at).toISOString()}  ${kind.padEnd(16)}  ${session?.state ?? '-'}`;
}

/** Follows the session; connects again, after the last cursor, when the gateway ends the stream or the network fails. */
async function follow(id: string, { url, token, after, json }: Options, { print }: Output): Promise<void> {
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const client = createClient({ url, headers, retryAttempts: 0 });
  for (let failures = 0; failures < 10;) {
    try {
      let isEnded = false;
      for await (const result of client.iterate<Result>({ query: DOCUMENT, variables: { id, after } })) {
        const { data, errors } = result as Result;
        const [error] = errors ?? [];
        if (error && error.extensions?.code !== 'SUBSCRIPTION_ENDED') throw new Refusal(error);
        isEnded = error !== undefined;
        if (!data?.sessionUpdated) continue;
        after = data.sessionUpdated.cursor;
        failures = 0;
        print(lineOf(data.sessionUpdated, json));
      }
      if (!isEnded) return;
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
    failures += 1;
    await new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** failures, 10_000)));
  }
  throw new CommandError(`${url} cannot be reached: is the gateway running?`);
}

/** Error of the operation, which connecting again does not mend. */
class Refusal extends CommandError {
  constructor({ message, extensions }: NonNullable<Result['errors']>[number]) {
    super(`${extensions?.code ?? 'ERROR'}: ${message}`);
  }
}

async function run(args: string[], output: Output): Promise<number> {
  const { id, options } = readArguments(args);
  await follow(id, options, output);
  return ExitCode.OK;
}

export const command: Command = { help, run };
