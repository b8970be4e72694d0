import { secretFileName } from '../src/config/secretFiles.js';
import { topicTitles, variableList, type Variable } from '../src/config/variables.js';

const MAX_COMMENT_LENGTH = 110;
const TABLES = /<!-- variables: (\w+) -->[^]*?<!-- \/variables -->/g;

/** Files generated from the list of variables; `write` returns the new text for the `current` one. */
export const configDocs: readonly { name: string; write: (current: string) => string }[] = [
  { name: '.env.example', write: writeEnvExample },
  { name: 'docs/configuration.md', write: writeTables },
];

function writeEnvExample(): string {
  const heading =
    '# Copy to .env and set what you need; docs/configuration.md explains it. Written by `npm run codegen`.';
  const sections = topicTitles.map(([topic, title]) =>
    [`# --- ${title} ---`, ...variablesOf(topic).map(toEnvLines)].join('\n\n'),
  );
  return `${[heading, ...sections].join('\n\n')}\n`;
}

function toEnvLines(variable: Variable): string {
  const { name, description, defaultValue, example } = variable;
  const accepts = acceptedBy(variable);
  const isLong = description.length + accepts.length > MAX_COMMENT_LENGTH;
  const comment = `# ${description}${isLong ? '\n# ' : ' '}[${accepts}]`.replaceAll('`', '');
  return `${comment}\n#${name}=${defaultValue ?? example ?? ''}`;
}

/** Page with new tables between the markers; the text around them is unchanged. */
function writeTables(page: string): string {
  const topics = [...page.matchAll(TABLES)].map(([, topic]) => topic);
  const missing = topicTitles.filter(([topic]) => !topics.includes(topic)).map(([topic]) => topic);
  if (missing.length > 0) throw new Error(`docs/configuration.md has no table for ${missing.join(', ')}.`);
  return page.replace(
    TABLES,
    (_, topic: string) => `<!-- variables: ${topic} -->\n\n${toTable(topic)}\n\n<!-- /variables -->`,
  );
}

function toTable(topic: string): string {
  const rows = variablesOf(topic).map((variable) => [
    `\`${variable.name}\``,
    variable.defaultValue === undefined ? (variable.fallback ?? '–') : `\`${variable.defaultValue}\``,
    acceptedBy(variable),
    variable.description,
  ]);
  const [heading = [], ...body] = align([['Variable', 'Default', 'Accepted values', 'Description'], ...rows]);
  return [heading, heading.map(({ length }) => '-'.repeat(length)), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Accepted values; those of a secret may stand in a file. */
const acceptedBy = ({ name, accepts, isSecret }: Variable): string =>
  isSecret ? `${accepts}; or \`${secretFileName(name)}\`, a file with it` : accepts;

/** Pads cells to the width of their column, as Prettier does. */
function align(rows: readonly string[][]): string[][] {
  return rows.map((cells) =>
    cells.map((cell, column) => cell.padEnd(Math.max(...rows.map((row) => row[column]!.length)))),
  );
}

const variablesOf = (topic: string): Variable[] =>
  variableList.filter((variable) => variable.topic === topic);
