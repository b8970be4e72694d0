import { goals } from './goals.mjs';

/** Tables of the results, in Markdown. */

export const GATEWAY = 'gateway';

export const whole = (value) => (value === undefined ? '–' : String(Math.round(value)));
export const decimal = (value) => (value === undefined ? '–' : value.toFixed(2));

/** Markdown table, formatted as prettier does it. */
export function table(head, rows) {
  const widths = head.map((title, n) => Math.max(3, title.length, ...rows.map((row) => row[n].length)));
  const line = (cells) =>
    `| ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join(' | ')} |`;
  const rule = widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Results by title and operation: scenarios that differ in their operation only stand in one table. */
export function groupResults(results) {
  const groups = new Map();
  for (const name of Object.keys(results)) {
    const [operation, auth, delayMs, many] = name.split('/');
    const title = [
      auth === 'signed' ? 'Signed' : 'Unsigned',
      delayMs === '0' ? '' : `, ${delayMs} ms upstream`,
      many ? ', many connections' : '',
    ].join('');
    groups.set(title, { ...groups.get(title), [operation]: results[name] });
  }
  return groups;
}

const serversOf = (byOperation) => [...new Set(Object.values(byOperation).flatMap((of) => Object.keys(of)))];

export const cpuTable = (byOperation) => {
  const names = Object.keys(byOperation);
  return table(
    ['CPU µs per operation', ...names],
    serversOf(byOperation).map((server) => [
      server,
      ...names.map((name) => whole(byOperation[name][server]?.cpu)),
    ]),
  );
};

/** Table of ratios; undefined where only the gateway was measured. */
export const ratioTable = (byOperation) => {
  const names = Object.keys(byOperation);
  const others = serversOf(byOperation).filter((server) => server !== GATEWAY);
  if (others.length === 0) return undefined;
  return table(
    [`CPU of ${GATEWAY} ÷ that of`, ...names],
    others.map((server) => [
      server,
      ...names.map((name) => {
        const { [GATEWAY]: own, [server]: other } = byOperation[name];
        return decimal(own && other && own.cpu / other.cpu);
      }),
    ]),
  );
};

export const detailTable = (byOperation) =>
  table(
    ['', 'CPU µs', 'per second', 'p50 ms', 'p99 ms', 'loop p99 ms', 'RSS MB', 'upstream calls'],
    Object.entries(byOperation).flatMap(([name, of]) =>
      Object.entries(of).map(([server, it]) => [
        `${name} ${server}`,
        whole(it.cpu),
        whole(it.perSecond),
        decimal(it.p50),
        decimal(it.p99),
        decimal(it.loopDelay),
        whole(it.rss),
        decimal(it.calls),
      ]),
    ),
  );

export const goalTable = (outcome) =>
  table(
    ['Goal', 'at most / least', 'measured', 'met'],
    goals(outcome).map(({ text, bound, value, isMet }) => [
      text,
      bound,
      value === undefined ? 'not measured' : decimal(value),
      value === undefined ? '–' : isMet ? 'yes' : 'NO',
    ]),
  );

export const memoryText = ({ minutes, early, late }) =>
  `Memory under load: ${whole(early)} MB after ${decimal(minutes / 5)} minutes, ${whole(late)} MB after ${decimal(minutes)}.`;

/** Names with the first line of each reason. */
export const skippedLines = (skipped) =>
  Object.entries(skipped).map(([name, reason]) => `${name}: ${reason.split('\n')[0].trim()}`);
