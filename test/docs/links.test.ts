import { anchorsOf, exists, page, pages, root, targetOf, withoutBlocks } from './pages.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that other branches of this round bring; empty once they are merged. */
const AWAITED = [
  'contract/README.md',
  'contract/scenarios.json',
  'docs/configuration.md',
  'emulator/endpoints/',
  'emulator/endpoints/configuration.ts',
  'emulator/endpoints/sessionSpecification.ts',
  'emulator/scenarios/checks/',
  'emulator/scenarios/checks/startChecks.ts',
  'emulator/state/media.ts',
  'emulator/state/requirement.ts',
  'src/config/variables.ts',
  'src/errors/codes.ts',
  'src/errors/format.ts',
  'src/graphql/documentCache',
  'src/graphql/execute',
  'src/graphql/execute.ts',
  'src/graphql/resultFormatter',
  'src/graphql/variables',
  'src/graphql/variables.ts',
  'src/http/csrf.ts',
  'src/http/healthRoute.ts',
  'src/http/requestContext.ts',
  'src/http/server.ts',
  'src/limits/checkVariables',
  'src/limits/checkVariables.ts',
  'src/limits/cost/operationCost.ts',
];

interface Link {
  place: string;
  file: string;
  anchor: string | undefined;
}

const links: Link[] = pages.flatMap((from) =>
  [...withoutBlocks(from.text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor] = target.split('#');
      return {
        place: `${from.path} → ${target}`,
        file: file === '' ? from.path : targetOf(from, file),
        anchor,
      };
    }),
);

describe('each relative link', () => {
  it('is found', () => expect(links.length).toBeGreaterThan(80));

  it.each(links.map((link) => [link.place, link] as const))('%s leads somewhere', (_, { file, anchor }) => {
    if (AWAITED.includes(file)) return;
    expect(exists(file)).toBe(true);
    if (anchor === undefined) return;
    expect(anchorsOf({ path: file, text: readFileSync(join(root, file), 'utf8') })).toContain(anchor);
  });
});

/** Rooms of which CONTRIBUTING says that they are not there yet. */
const ROOMS_TO_COME = ['src/subscriptions/', 'src/telemetry/', 'examples/', 'packages/', 'deploy/'];

/** Pages that are about the files of another time: of a release, and of the builds that were measured. */
const HISTORY = ['CHANGELOG.md', 'docs/performance.md'];

/** Paths in code marks; `<noun>` and `*` stand for many. */
const paths = pages
  .filter(({ path }) => !HISTORY.includes(path))
  .flatMap(({ path, text }) =>
    [
      ...withoutBlocks(text).matchAll(/`((?:src|emulator|test|scripts|contract|demo|bench|docs)\/[^`\s]*)`/g),
    ].map(([, named = '']) => [path, named] as const),
  )
  .filter(([, named]) => !/[<>*]/.test(named) && !ROOMS_TO_COME.includes(named));

describe('each path that a page names', () => {
  it('is found', () => expect(paths.length).toBeGreaterThan(60));

  it.each(paths)('exists: %s names %s', (_, named) => {
    if (!AWAITED.includes(named)) expect(exists(named)).toBe(true);
  });
});

describe('the life of a request in docs/architecture.md', () => {
  const { text } = page('docs/architecture.md');
  const picture = /^```text\n([^]*?)^```$/m.exec(text)![1]!;
  const steps = [
    ...picture.matchAll(/\b((?:http|auth|graphql|limits|datasources|resolvers)\/[\w/]+)(\.ts)?/g),
  ]
    .map(([, name = '', ending = '']) => `src/${name}${ending}`)
    .filter((name) => !name.endsWith('/x'));

  it.each([...new Set(steps)])('has %s, which exists', (step) => {
    if (!AWAITED.includes(step)) expect(exists(step) || exists(`${step}.ts`)).toBe(true);
  });
});
