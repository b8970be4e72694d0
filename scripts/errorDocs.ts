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

/** Section of an error code, with the description of the code as its first paragraph. */
function withDescription(section: string): string {
  const [heading = '', ...rest] = section.split('\n');
  const code = heading as ErrorCode;
  if (!Object.hasOwn(errorCodes, code)) return section;
  const advice = rest.join('\n').slice(rest.join('\n').indexOf('**What to do.**'));
  return `${heading}\n\n${errorCodes[code].description}\n\n${advice}`;
}

/**
 * `docs/errors.md`: the table of codes and the descriptions are generated; the advice in the sections is that of the
 * committed file.
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
