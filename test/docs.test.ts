import { readFileSync } from 'node:fs';
import { getOperationAST, print, type DocumentNode } from 'graphql';
import { toManifest } from '../scripts/manifest.js';
import { docsOf, ErrorCode, errorCodes } from '../src/errors/codes.js';
import * as operations from './operations/operations.generated.js';

const textOf = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const text = textOf('docs/errors.md');
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0], section] as const),
);

describe('docs/errors.md', () => {
  it('has a section for each code, and for nothing else', () => {
    expect([...sections.keys()].sort()).toEqual(Object.values(ErrorCode).sort());
  });

  it.each(Object.values(ErrorCode))('says what %s means, as the schema does, and what to do', (code) => {
    expect(sections.get(code)).toContain(errorCodes[code].description);
    expect(sections.get(code)).toMatch(/\*\*What to do\.\*\* \S/);
  });

  it.each(Object.values(ErrorCode))('is where the docs of %s point to', (code) => {
    const [file, anchor] = docsOf(code).split('#');
    expect(file).toBe('docs/errors.md');
    expect(anchor).toBe(code.toLowerCase());
  });
});

describe('the manifest of test/operations', () => {
  it('is what codegen writes', () => {
    const documents = (Object.values(operations) as unknown as DocumentNode[]).filter(
      (document) => getOperationAST(document) !== null,
    );
    expect(textOf('test/operations/trusted-documents.json')).toBe(
      toManifest(documents.map((document) => print(document))),
    );
  });
});

describe('every variable of the configuration', () => {
  /** Each with its default where that is a plain value, as src/config/config.ts has them. */
  const variables = [
    ...textOf('src/config/config.ts').matchAll(
      /^ {2}([A-Z][A-Z_]+): (?:wholeNumber\([^,]+, [^,]+, ([^)]+)\))?/gm,
    ),
  ].map(([, name, standard]) => [name!, standard?.replaceAll('_', '')] as const);
  const rows = textOf('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const standards: Record<string, string> = {
    MAX_RESPONSE_BYTES: '16000000',
    MAX_IMAGE_BYTES: '10000000',
    MAX_MEDIA_BYTES: '20000000',
  };

  it('is found', () => expect(variables.length).toBeGreaterThan(40));

  it.each(variables)(
    '%s has a row in README and a line in .env.example, with its default',
    (name, standard) => {
      const cells = rows.map((line) => line.split('|').map((cell) => cell.trim()));
      const row = cells.find(([, names]) => names?.includes(`\`${name}\``));
      const line = new RegExp(`^#${name}=(.*)$`, 'm').exec(textOf('.env.example'));
      expect(row).toBeDefined();
      expect(line).not.toBeNull();
      if (standard === undefined) return;
      const shown = standards[name] ?? standard;
      expect(row?.[2]?.split(', ')).toContain(shown);
      expect(line?.[1]).toBe(shown);
    },
  );
});
