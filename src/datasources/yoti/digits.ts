/** A number whose digits a JavaScript number would not keep, such as a document number of 20 digits or `1.80`. */
export class NumberText {
  constructor(readonly digits: string) {}

  toString(): string {
    return this.digits;
  }
}

/** Marks the texts that stand for numbers while JSON is parsed or written; no text of Yoti's begins with it. */
const MARK = '\u0000';
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const MARKED_TEXT = /^\0-?\d[\d.eE+-]*$/;
const MARKED_NUMBER = /"\\u0000(-?\d[\d.eE+-]*)"/g;

/** Parses JSON as `JSON.parse` does; a number that would lose digits becomes a `NumberText`. Throws on other text. */
export function parseWithDigits(text: string): unknown {
  // Numbers are rewritten below, so only the text as it came shows whether it is JSON.
  const plain = JSON.parse(text) as unknown;
  let hasLost = false;
  const marked = text.replace(TEXT_OR_NUMBER, (token) => {
    if (token.startsWith('"') || String(Number(token)) === token) return token;
    hasLost = true;
    return `"\\u0000${token}"`;
  });
  return hasLost ? (JSON.parse(marked, toNumberText) as unknown) : plain;
}

/** Writes JSON with the digits of each `NumberText`. */
export function stringifyWithDigits(value: unknown): string {
  let hasDigits = false;
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (!(part instanceof NumberText)) return part;
    hasDigits = true;
    return MARK + part.digits;
  });
  return hasDigits ? json.replace(MARKED_NUMBER, '$1') : json;
}

const toNumberText = (_: string, value: unknown): unknown =>
  typeof value === 'string' && MARKED_TEXT.test(value) ? new NumberText(value.slice(MARK.length)) : value;
