import { format, resolveConfig } from 'prettier';
import { networkFaults } from '../emulator/faults/networkFaults.js';
import { faultBook, operationNames, operations } from '../test/faults/faultBook.js';

const HEAD = `# Faults

The outcome of each fault of the network, of an intermediary or of Yoti itself, for each kind of operation. Written by \`npm run codegen\` from the table that [test/faults](../test/faults) holds against the gateway. No operation takes longer than its deadline and a tenth.

- **again**: \`retryable\` is true. **after**: \`retryAfter\`, in seconds. **×3**: calls that reached Yoti, if not one. A POST is never sent twice.
- A failed composite names \`failedStep\` and the ids in \`existing\`.
- A media link whose response has begun is cut off instead of having the code.

\`npm run emulator -- --fault NAME\` shows a fault in your own page.
`;

/** `docs/faults.md`, from the table of the fault book. */
export async function faultDocs(): Promise<string> {
  const legend = operationNames.map((name) => `- **${name}**: ${operations[name].description}`);
  const rows = Object.entries(faultBook).map(([name, cells]) => [
    `\`${name}\``,
    networkFaults[name]!.description,
    ...operationNames.map((operation) => shown(cells[operation])),
  ]);
  const head = ['Fault', 'Description', ...operationNames];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const file = new URL('../docs/faults.md', import.meta.url);
  const text = [HEAD, ...legend, '', ...table].join('\n');
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}

/** The code as code, the rest as it is. */
const shown = (cell: string): string => cell.replace(/^[A-Z_]+/, (code) => `\`${code}\``);
