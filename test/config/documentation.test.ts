import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { configDocs } from '../../scripts/configDocs.js';
import { loadConfig } from '../../src/config/config.js';
import { topicTitles, variableList } from '../../src/config/variables.js';
import { ErrorCode } from '../../src/errors/codes.js';

const textOf = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const page = textOf('docs/configuration.md');
const example = textOf('.env.example');

it.each(configDocs)('$name is what the list of variables says', ({ name, write }) => {
  expect(textOf(name)).toBe(write(textOf(name)));
});

describe('docs/configuration.md', () => {
  it.each(topicTitles)('has %s below the heading "%s"', (topic, title) => {
    const above = page.slice(0, page.indexOf(`<!-- variables: ${topic} -->`));
    expect(above.match(/^## .*$/gm)?.at(-1)).toBe(`## ${title}`);
  });

  it.each(variableList)('has a row for $name, with its default and its sentence', (variable) => {
    const { name, defaultValue, description } = variable;
    const rows = page.split('\n').filter((line) => line.startsWith(`| \`${name}\` `));
    expect(rows).toEqual([expect.stringContaining(`| ${description} `)]);
    if (defaultValue !== undefined) expect(rows[0]).toContain(`| \`${defaultValue}\` `);
  });

  it('names only codes that exist', () => {
    const limits = page.match(/[A-Z_]+_(EXCEEDED|LARGE|UNAVAILABLE|RESPONSE|TRUSTED|LIMITED)(?=`)/g) ?? [];
    expect(limits.filter((code) => !(code in ErrorCode))).toEqual([]);
  });

  it('cannot lose a table', () => {
    const { write } = configDocs.find(({ name }) => name === 'docs/configuration.md')!;
    const [topic] = topicTitles[0]!;
    expect(() => write(page.replace(`variables: ${topic} `, 'variables: '))).toThrow(topic);
  });
});

describe('.env.example', () => {
  const uncommented = parseEnv(example.replace(/^#(?=[A-Z_]+=)/gm, ''));

  it('changes nothing when it is copied as it is', () => {
    expect(parseEnv(example)).toEqual({});
  });

  it('has a line for each variable, with its default', () => {
    expect(Object.keys(uncommented).sort()).toEqual(variableList.map(({ name }) => name).sort());
    const defaults = variableList.filter(({ defaultValue }) => defaultValue !== undefined);
    const shown = Object.fromEntries(defaults.map(({ name }) => [name, uncommented[name]]));
    expect(loadConfig(shown)).toEqual(loadConfig({}));
  });
});
