import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { operation, operationNames } from '../support/fixtures/operations.js';

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
