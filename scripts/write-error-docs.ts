import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ErrorCode, errorCodes } from '../src/errors/errors.js';
import { answerStatus, RESPONSE_TYPE } from '../src/http/contentNegotiation.js';

// Writes into docs/errors.md the table of codes and the description that begins each section, both from the code table;
// with --check it only tells whether the committed file is current. The advice in each section is written by hand.
const file = new URL('../docs/errors.md', import.meta.url);

function tableOfCodes(): string {
  const rows = Object.values(ErrorCode).map(
    (code) =>
      `| [\`${code}\`](#${code.toLowerCase()}) | ${answerStatus(code, RESPONSE_TYPE)} | ${errorCodes[code].message} |`,
  );
  return ['| Code | Status | Message |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A section without its heading, with the description of its code as the first paragraph. */
function withDescription(section: string): string {
  const [heading = '', ...rest] = section.split('\n');
  const code = heading as ErrorCode;
  if (!Object.hasOwn(errorCodes, code)) return section;
  const advice = rest.join('\n').slice(rest.join('\n').indexOf('**What to do.**'));
  return `${heading}\n\n${errorCodes[code].description}\n\n${advice}`;
}

const committed = readFileSync(file, 'utf8');
const written = committed
  .split(/^## /m)
  .map(withDescription)
  .join('## ')
  .replace(/(<!-- codes -->)[^]*(<!-- \/codes -->)/, `$1\n\n${tableOfCodes()}\n\n$2`);
const text = await format(written, { ...(await resolveConfig(file)), parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (committed !== text) {
  console.error('docs/errors.md is not current: run `npx tsx scripts/write-error-docs.ts` and commit it.');
  process.exitCode = 1;
}
