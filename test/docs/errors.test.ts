import { loadConfig } from '../../src/config/config.js';
import { docsOf, ErrorCode } from '../../src/errors/codes.js';
import { errorCodeOf } from '../../src/datasources/yoti/errors.js';
import { anchorsOf, page } from './pages.js';

const errors = page('docs/errors.md');
const sections = new Map(
  errors.text
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0], section] as const),
);
const rows = sections
  .get("Yoti's answers")!
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => {
    const [answers = '', code = ''] = line.split('|').slice(1, 3);
    const quoted = [...answers.matchAll(/`(\d{3}) ?(\w*)`/g)];
    return quoted.map(
      ([, status = '', yotiCode = '']) => [status, yotiCode, /`(\w+)`/.exec(code)![1]!] as const,
    );
  });

describe('docs/errors.md', () => {
  it('has a section for each code, and for no other', () => {
    const codes = [...sections.keys()].filter((title) => title === title?.toUpperCase());
    expect(codes.sort()).toEqual(Object.values(ErrorCode).sort());
  });

  it.each(Object.values(ErrorCode))('says what to do about %s', (code) => {
    expect(sections.get(code)).toMatch(/\*\*What to do\.\*\* \S/);
  });

  it.each(Object.values(ErrorCode))('is where the docs of %s point to', (code) => {
    const { docsUrl } = loadConfig({});
    const [address, anchor] = docsOf(code, docsUrl).split('#');
    expect(address).toMatch(/^https:\/\/\S+\/docs\/errors\.md$/);
    expect(anchorsOf(errors)).toContain(anchor);
  });

  it.each(rows)("maps Yoti's %s %s to %s, as the code does", (status, code, expected) => {
    expect(errorCodeOf(Number(status), { code: code || 'A_CODE_OF_YOTI' }, true)).toBe(expected);
  });
});
