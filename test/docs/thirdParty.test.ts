import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { page, root } from './pages.js';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

describe('THIRD_PARTY.md', () => {
  it.each(Object.keys(dependencies))('has a row with the licence of %s', (name) => {
    expect(page('THIRD_PARTY.md').text).toMatch(
      new RegExp(`^\\| ${name} +\\| [\\d.\\w-]+ +\\| (?!not)\\S`, 'm'),
    );
  });
});

describe('LICENSE', () => {
  it('is the official text of the licence that package.json names', () => {
    const text = readFileSync(join(root, 'LICENSE'), 'utf8');
    expect(text).toMatch(/^\s*Apache License\n\s*Version 2\.0, January 2004\n/);
    expect(text).toContain('END OF TERMS AND CONDITIONS');
  });
});
