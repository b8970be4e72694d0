import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ErrorCode, errorCodes } from '../src/errors/codes.js';

function tableOfCodes(): string {
  const rows = Object.values(ErrorCode).map(
    (code) =>
      `| [\`${code}\`](#${code.toLowerCase()}) | ${errorCodes[code].status} | ${errorCodes[code].message} |`,
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

/**
 * `docs/errors.md`: the table of codes and the description that begins each section come from the code, the advice in
 * the sections from the committed file.
 */
export async function errorDocs(): Promise<string> {
  const file = new URL('../docs/errors.md', import.meta.url);
  const text = readFileSync(file, 'utf8')
    .split(/^## /m)
    .map(withDescription)
    .join('## ')
    .replace(/(<!-- codes -->)[^]*(<!-- \/codes -->)/, `$1\n\n${tableOfCodes()}\n\n$2`);
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}
