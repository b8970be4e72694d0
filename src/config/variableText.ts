/** Quotation marks around a value, as tools leave them that do not read quotes; typographic ones are no quotes. */
const QUOTED = /^(["'`])(.*)\1$/s;
const LONE_QUOTE = /^["'`“”„‘’«]|["'`“”‘’»]$/;
/** Control and invisible characters, as a copy from a page brings them along. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;
const LINE_BREAK = /[\r\n]/;

/** Value of a variable without the blanks, line breaks and quotes around it; undefined when nothing is left. */
export function trimValue(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  const inner = (QUOTED.exec(trimmed)?.[2] ?? trimmed).trim();
  return inner === '' ? undefined : inner;
}

/** Fault of a trimmed value, as the words after its name; a key in PEM has line breaks. */
export function faultOf(value: string, mayHaveLines: boolean): string | undefined {
  if (LONE_QUOTE.test(value)) return 'has a quotation mark at one end only: remove it, or add the other';
  const visible = mayHaveLines ? value.replace(/[\r\n\t]/g, '') : value;
  if (!INVISIBLE.test(visible)) return undefined;
  return LINE_BREAK.test(visible)
    ? 'has a line break in its value: write it on one line, and check the quotation marks'
    : 'has an invisible character in its value: type it anew';
}
