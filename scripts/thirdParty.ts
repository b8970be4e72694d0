import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

/** List of installed packages in `package-lock.json`. */
interface Lock {
  packages: Record<string, LockedPackage>;
}

const INTRODUCTION = `# Third-party licences

<!-- Written by scripts/thirdParty.ts from package-lock.json; do not edit. -->

The gateway itself is licensed under [Apache-2.0](LICENSE). \`npm ci --omit=dev\` installs the packages below with it, direct dependencies and their own. Each package carries its licence text in its folder.

## The one licence that is not open source

\`@apollo/federation-internals\` is licensed under the [Elastic License 2.0](https://www.elastic.co/licensing/elastic-license). It comes with \`@apollo/subgraph\` (MIT), which builds the subgraph schema. This is a summary, not legal advice; the text in \`node_modules/@apollo/federation-internals/LICENSE\` decides.

- **You run the gateway for your own applications:** you may use, copy and change the package. This is the usual case.
- **You offer the gateway to others as a hosted or managed service:** you may not, if the service gives its users access to a substantial set of the features of this package. Ask a lawyer first.
- **You pass the gateway on,** as an image or a fork: include the licence text, keep its notices, and mark your changes to the package. Licence keys in the software must not be changed or circumvented.
- **Your policy admits only licences approved by the OSI:** this package is not within it.

Development tools are not part of this list. One of them, \`@apollo/composition\`, is under the same licence; it runs in tests only.
`;

/** Page in Markdown: every production dependency with its licence, by name. */
function toThirdParty({ packages }: Lock): string {
  const lines = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `| ${name} | ${version} | ${license ?? 'not stated'} |`;
    });
  const rows = [...new Set(lines)].sort((a, b) => (a < b ? -1 : 1));
  const counts = countBy(rows.map((row) => row.split(' | ')[2]!.replace(' |', '')));
  return `${INTRODUCTION}
## By licence

${table(
  ['Licence', 'Packages'],
  counts.map(([licence, count]) => `| ${licence} | ${count} |`),
)}

## By package

${table(['Package', 'Version', 'Licence'], rows)}
`;
}

function countBy(licences: string[]): [licence: string, count: number][] {
  const counts = new Map<string, number>();
  for (const licence of licences) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}

const table = (titles: string[], rows: string[]): string =>
  [`| ${titles.join(' | ')} |`, `|${' --- |'.repeat(titles.length)}`, ...rows].join('\n');

/** `THIRD_PARTY.md`, from package-lock.json. */
export async function thirdParty(): Promise<string> {
  const file = new URL('../THIRD_PARTY.md', import.meta.url);
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock;
  return format(toThirdParty(lock), { ...(await resolveConfig(file)), parser: 'markdown' });
}
