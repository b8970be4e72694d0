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
