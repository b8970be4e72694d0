import { buildSchema, introspectionFromSchema } from 'graphql';
import { parseArgs } from 'node:util';
import { withoutFederation } from '../src/schema/build/federation.js';
import { createGraph } from '../src/schema/build/graph.js';
import { ExitCode, toJsonText, UsageError, type Command, type Output } from './command.js';

const help = `Prints the schema as SDL: by default that of the subgraph, for composition and schema registries.

Usage: yoti-graphql-gateway schema [options]

  --api      the schema that clients see, without what only routers use
  --sandbox  with the mutations that only Yoti's sandbox and the emulator support
  --plain    without @authenticated and @requiresScopes, for routers that refuse them
  --json     the schema of clients as the result of an introspection
  --help     print this text
`;

async function run(args: string[], { print }: Output): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args, options: { api: flag, sandbox: flag, plain: flag, json: flag } });
  const { api, sandbox: isSandbox, plain, json } = values;
  if (plain && (api || json)) throw new UsageError('--plain is about the SDL of the subgraph alone');
  const { sdl } = createGraph({ isSandbox, hasAccessDirectives: !plain });
  if (json) print(toJsonText({ data: introspectionFromSchema(buildSchema(withoutFederation(sdl))) }));
  else print((api ? withoutFederation(sdl) : sdl).trimEnd());
  return ExitCode.OK;
}

export const command: Command = { help, run };
