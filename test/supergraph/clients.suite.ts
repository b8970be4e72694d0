import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { pino } from 'pino';
import { SessionUpdatedDocument } from '../operations/operations.generated.js';
import { fastTimers } from '../subscriptions/fastTimers.js';
import { NOTIFICATION_SECRET, playScenario, startSession } from '../subscriptions/scenario.js';
import { operation, operationNames } from '../support/fixtures/operations.js';
import { allScopes, AuthenticatedServer } from '../support/server/authenticatedServer.js';
import { committed, loadExample, ROUTER_SECRET } from './ways.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'examples/supergraph');
const folder = mkdtempSync(join(tmpdir(), 'gateway-clients-'));
after(() => rmSync(folder, { recursive: true }));

/** Operations for routers, and those of the sandbox, which are not in `api.graphql`. */
const NOT_OF_CLIENTS = new Set(['Entities', 'Service', 'SetSessionOutcome', 'CompleteSession']);
const NOT_FOR_CLIENTS = new Set(['federation.graphql', 'sandbox.graphql']);
const names = operationNames.filter((name) => !NOT_OF_CLIENTS.has(name));

function projectOf(name: string): string {
  const project = join(folder, name);
  mkdirSync(join(project, 'src'), { recursive: true });
  cpSync(join(root, 'api.graphql'), join(project, 'api.graphql'));
  return project;
}

function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  return stdout;
}

describe('api.graphql', () => {
  it('is taken by relay-compiler, with every operation of a client', () => {
    const project = projectOf('relay');
    for (const name of names) {
      // Relay wants names of operations and fragments to begin with that of their file, and takes no nullable variable
      // where an argument has a default.
      const text = operation(name)
        .replace(`query ${name}`, `query ${name}FileQuery`)
        .replace(`mutation ${name}`, `mutation ${name}FileMutation`)
        .replace(`subscription ${name}`, `subscription ${name}FileSubscription`)
        .replace(/(fragment |\.\.\.)(?=[A-Z])/g, `$1${name}File_`)
        .replace('$includeNonLatin: Boolean)', '$includeNonLatin: Boolean!)');
      writeFileSync(join(project, `src/${name}File.ts`), `graphql\`${text}\`;\n`);
    }
    const config = {
      src: './src',
      schema: './api.graphql',
      language: 'typescript',
      artifactDirectory: './generated',
      customScalarTypes: {
        Byte: 'string',
        Date: 'string',
        DateTime: 'string',
        JSONObject: 'object',
        URL: 'string',
      },
    };
    writeFileSync(join(project, 'relay.config.json'), JSON.stringify(config));
    mkdirSync(join(project, 'generated'));
    const compiler = createRequire(join(example, 'package.json')).resolve('relay-compiler/cli.js');
    run(process.execPath, [compiler, 'relay.config.json'], project);
    const made = readdirSync(join(project, 'generated')).filter((file) =>
      /File(Query|Mutation|Subscription)\.graphql/.test(file),
    );
    assert.equal(made.length, names.length);
  });

  it('is taken by graphql-codegen with the client preset and strict scalars', async () => {
    const project = projectOf('codegen');
    const operations = join(root, 'test/operations');
    for (const file of readdirSync(operations))
      if (file.endsWith('.graphql') && !NOT_FOR_CLIENTS.has(file))
        cpSync(join(operations, file), join(project, 'src', file));
    const load = createRequire(join(example, 'package.json'));
    const { generate } = load('@graphql-codegen/cli') as {
      generate: (config: object, saveToFile: boolean) => Promise<unknown>;
    };
    const { preset } = load('@graphql-codegen/client-preset') as { preset: object };
    await generate(
      {
        schema: join(project, 'api.graphql'),
        documents: [join(project, 'src/*.graphql')],
        silent: true,
        generates: {
          [join(project, 'generated/')]: {
            preset,
            presetConfig: { fragmentMasking: false },
            config: {
              strictScalars: true,
              scalars: {
                Byte: 'string',
                Date: 'string',
                DateTime: 'string',
                JSONObject: 'object',
                URL: 'string',
              },
            },
          },
        },
      },
      true,
    );
    const types = readFileSync(join(project, 'generated/graphql.ts'), 'utf8');
    assert.match(types, /SessionOutcomeQuery = /);
    assert.doesNotMatch(types, /: any\b/);
  });
});

/** Messages of a subscription, in order; an error ends them. */
async function* messagesOf<T extends { error?: unknown }>(observable: Observable<T>): AsyncGenerator<T> {
  const messages: T[] = [];
  let end: { error?: unknown } | undefined;
  let wake = (): void => undefined;
  observable.subscribe({
    next: (message) => {
      if (message.error) end = { error: message.error };
      else messages.push(message);
      wake();
    },
    error: (error: unknown) => ((end = { error }), wake()),
    complete: () => ((end ??= {}), wake()),
  });
  for (;;) {
    while (messages.length > 0) yield messages.shift()!;
    if (end?.error) throw new Error('The subscription failed', { cause: end.error });
    if (end) return;
    await new Promise<void>((resolve) => (wake = resolve));
  }
}

describe('Apollo Client through Hive Gateway', () => {
  it('follows a session over server-sent events, from its start over a failed liveness check to its completion', async () => {
    const server = await AuthenticatedServer.start({
      env: { ROUTER_SECRET, NOTIFICATION_SECRET },
      timers: fastTimers,
      logger: pino({ level: 'silent' }),
    });
    after(() => server.stop());
    const authorization = server.authorization(allScopes.join(' '), 'alice');
    const session = await startSession(server.as({ 'x-router-secret': ROUTER_SECRET, authorization }));
    const { compose, startOrders, ordersSdl, startHiveGateway } = await loadExample();
    const orders = await startOrders([session.id]);
    after(() => orders.close());
    const supergraph = compose([
      { name: 'identity', url: `${server.url}/graphql`, sdl: committed('schema.sandbox.graphql') },
      { name: 'orders', url: orders.url, sdl: ordersSdl },
    ]);
    const hive = await startHiveGateway({ supergraph, routerSecret: ROUTER_SECRET });
    after(() => hive.close());
    const events = createClient({
      url: hive.url,
      headers: { authorization },
      retryAttempts: 0,
      fetchFn: fetch,
    });
    const link = new ApolloLink(
      ({ query, variables, operationName }) =>
        new Observable((observer) =>
          events.subscribe({ query: print(query), variables, operationName }, observer as never),
        ),
    );
    const client = new ApolloClient({ link, cache: new InMemoryCache() });

    const updates = client.subscribe({ query: SessionUpdatedDocument, variables: { id: session.id } });
    const seen = await playScenario(server, session, messagesOf(updates));

    assert.equal(seen[0], 'SNAPSHOT ONGOING');
    assert.equal(seen.at(-1), 'COMPLETED COMPLETED');
    assert.ok(seen.length > 2, seen.join());
  });
});
