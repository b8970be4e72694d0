import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { createClient } from 'graphql-sse';

const HELP = `Prints the timeline of a session as it happens, until the session is over.

Usage: npm run listen -- SESSION_ID [options]

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
    token: { type: 'string', default: env.TOKEN ?? '' },
    after: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

function printUpdate(update: Update): void {
  if (values.json) return console.log(JSON.stringify(update));
  const { at, kind, session } = update;
  console.log(`${new Date(at).toISOString()}  ${kind.padEnd(16)}  ${session?.state ?? '-'}`);
}

/** Follows the session; connects again, after the last cursor, when the gateway ends the stream or the network fails. */
async function follow(id: string): Promise<void> {
  const headers = values.token ? { authorization: `Bearer ${values.token}` } : undefined;
  const client = createClient({ url: values.url, headers, retryAttempts: 0 });
  let { after } = values;
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
        printUpdate(data.sessionUpdated);
      }
      if (!isEnded) return;
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
    failures += 1;
    await new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** failures, 10_000)));
  }
  throw new Error(`${values.url} cannot be reached: is the gateway running?`);
}

/** Error of the operation, which connecting again does not mend. */
class Refusal extends Error {
  constructor({ message, extensions }: NonNullable<Result['errors']>[number]) {
    super(`${extensions?.code ?? 'ERROR'}: ${message}`);
  }
}

const [id] = positionals;
if (values.help || id === undefined) {
  (values.help ? process.stdout : process.stderr).write(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  await follow(id).catch((error: unknown) => {
    process.stderr.write(`listen: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
