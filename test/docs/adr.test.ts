import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { page, pages, root } from './pages.js';

const records = pages
  .filter(({ path }) => /^docs\/adr\/\d/.test(path))
  .sort((a, b) => (a.path < b.path ? -1 : 1));
const index = page('docs/adr/README.md').text;
const STATUS = /^Status: (accepted|superseded by \[ADR \d+\]\(\S+\))(;|$)/m;

describe('the decisions', () => {
  it('are numbered without gaps', () => {
    expect(records.map(({ path }) => Number(basename(path).slice(0, 4)))).toEqual(
      records.map((_, i) => i + 1),
    );
  });

  it.each(records.map((record) => [record.path, record.text]))(
    '%s has its number, a status, a reason, a cost, and at most 15 lines',
    (path, text) => {
      expect(text).toMatch(new RegExp(`^# ${Number(basename(path).slice(0, 4))}\\. \\S`));
      expect(text).toMatch(STATUS);
      for (const part of ['What', 'Why', 'Cost']) expect(text).toContain(`**${part}.** `);
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    },
  );

  it.each(records.map((record) => [record.path, record.text]))('%s is in the index', (path, text) => {
    const [, number, title] = /^# (\d+)\. (.*)$/m.exec(text)!;
    const row = index.split('\n').find((line) => line.startsWith(`| [${number}](`));
    expect(row?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      `[${number}](${basename(path)})`,
      title,
      STATUS.exec(text)![1],
      '',
    ]);
  });

  it('are there wherever code or a page refers to one', () => {
    const sources = ['src', 'emulator', 'cli', 'test', 'scripts', 'demo', 'bench/servers'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|mjs)$/.test(file))
        .map((file) => readFileSync(join(root, folder, file), 'utf8')),
    );
    const numbers = [...sources, ...pages.map(({ text }) => text)].flatMap((text) =>
      [...text.matchAll(/\bADRs? (\d+)|docs\/adr\/(\d{4})/g)].map(([, name, file]) => Number(name ?? file)),
    );
    expect(numbers.filter((number) => number < 1 || number > records.length)).toEqual([]);
  });
});
