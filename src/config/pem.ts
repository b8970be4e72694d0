const PEM = /(-----BEGIN [A-Z ]+-----)([\sA-Za-z\d+/=]+)(-----END [A-Z ]+-----)/;
const LINES = /.{1,64}/g;

/** PEM with its line breaks, which variables often hold as `\n`, as blanks, or not at all. */
export const withLineBreaks = (text: string): string =>
  text
    .replaceAll('\\r', '')
    .replaceAll('\\n', '\n')
    .replace(PEM, (_, begin: string, body: string, end: string) =>
      [begin, ...(body.replace(/\s/g, '').match(LINES) ?? []), end, ''].join('\n'),
    );
