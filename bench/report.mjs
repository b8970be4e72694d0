import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { goals } from './goals.mjs';
import { isPinned } from './processes.mjs';

/** The numbers as tables, as JSON, and as docs/performance.md. */

const document = new URL('../docs/performance.md', import.meta.url);
const json = new URL('./results.json', import.meta.url);

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const whole = (value) => (value === undefined ? '–' : String(Math.round(value)));
const decimal = (value) => (value === undefined ? '–' : value.toFixed(2));

/** A Markdown table as prettier would write it. */
function table(head, rows) {
  const widths = head.map((title, n) => Math.max(3, title.length, ...rows.map((row) => row[n].length)));
  const line = (cells) =>
    `| ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join(' | ')} |`;
  const rule = widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Scenarios of the same kind stand in one table: operations side by side. */
function groups(results) {
  const found = new Map();
  for (const name of Object.keys(results)) {
    const [operation, auth, delay, crowd] = name.split('/');
    const title = [
      auth === 'bearer' ? 'With a bearer token' : auth === 'signed' ? 'Signed' : 'Unsigned',
      delay === '0' ? '' : `, ${delay} ms upstream`,
      crowd ? ', many connections' : '',
    ].join('');
    found.set(title, { ...found.get(title), [operation]: results[name] });
  }
  return found;
}

const serversOf = (byOperation) => [...new Set(Object.values(byOperation).flatMap((of) => Object.keys(of)))];

const cpuTable = (byOperation) => {
  const names = Object.keys(byOperation);
  return table(
    ['CPU µs per operation', ...names],
    serversOf(byOperation).map((server) => [
      server,
      ...names.map((name) => whole(byOperation[name][server]?.cpu)),
    ]),
  );
};

const ratioTable = (byOperation, gateway) => {
  const names = Object.keys(byOperation);
  const others = serversOf(byOperation).filter((server) => server !== gateway);
  if (others.length === 0) return undefined;
  return table(
    [`CPU of ${gateway} ÷ that of`, ...names],
    others.map((server) => [
      server,
      ...names.map((name) => {
        const { [gateway]: own, [server]: other } = byOperation[name];
        return decimal(own && other && own.cpu / other.cpu);
      }),
    ]),
  );
};

const detailTable = (byOperation) =>
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

const goalTable = (outcome) =>
  table(
    ['Goal', 'at most / least', 'measured', 'met'],
    goals(outcome).map(({ text, bound, value, isMet }) => [
      text,
      bound,
      value === undefined ? 'not measured' : decimal(value),
      value === undefined ? '–' : isMet ? 'yes' : 'NO',
    ]),
  );

/** Everything, for a terminal. */
export function print(outcome) {
  const { results, skipped, profiles, memory, setting, minutes } = outcome;
  const parts = [...groups(results)].flatMap(([title, byOperation]) => [
    `## ${title}`,
    detailTable(byOperation),
    ratioTable(byOperation, setting.gateway),
  ]);
  for (const [name, profile] of Object.entries(profiles)) parts.push(profileText(name, profile));
  if (memory) parts.push(memoryText(memory));
  parts.push(goalTable(outcome), skippedText(skipped), `${minutes.toFixed(1)} minutes.`);
  process.stdout.write(`${parts.filter(Boolean).join('\n\n')}\n`);
}

const memoryText = ({ minutes, early, late }) =>
  `Memory under load: ${whole(early)} MB after ${decimal(minutes / 5)} minutes, ${whole(late)} MB after ${decimal(minutes)}.`;

const profileText = (name, { packages, functions }) =>
  [
    `## Profile of ${name}: percent of self time`,
    ...[packages, functions].map((times) =>
      times.map(([what, percent]) => `${percent.toFixed(1).padStart(5)}  ${what}`).join('\n'),
    ),
  ].join('\n\n');

const skippedText = (skipped) =>
  Object.entries(skipped)
    .map(([name, reason]) => `Not measured: ${name}: ${reason.split('\n')[0].trim()}`)
    .join('\n');

/** The same as JSON; objects only, rounds numbered. */
export async function writeResults({ results, profiles: _profiles, ...rest }) {
  const numbered = Object.fromEntries(
    Object.entries(results).map(([name, of]) => [
      name,
      Object.fromEntries(
        Object.entries(of).map(([server, { rounds, ...medians }]) => [
          server,
          { ...medians, rounds: Object.fromEntries(rounds.map((round, n) => [n + 1, round])) },
        ]),
      ),
    ]),
  );
  const value = { date: new Date().toISOString(), machine: machine(), ...rest, results: numbered };
  await writeFile(json, `${JSON.stringify(value, null, 2)}\n`);
}

function machine() {
  const processors = os.cpus();
  return {
    processor: `${processors.length} × ${processors[0]?.model.trim()}`,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    pinned: isPinned,
  };
}

function versions() {
  const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url)));
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}

const PROFILE = ['<!-- profile: written by hand, kept -->', '<!-- end of profile -->'];
const EMPTY_PROFILE = '\nNot written yet.\n';

/** docs/performance.md: everything anew but the profile, which people write. */
export async function writeDocument(outcome) {
  const old = await readFile(document, 'utf8').catch(() => '');
  const [, kept] = old.split(PROFILE[0]);
  const profile = kept?.split(PROFILE[1])[0] ?? EMPTY_PROFILE;
  await writeFile(document, text(outcome, profile));
}

function text({ results, skipped, memory, setting, minutes }, profile) {
  const { processor, memory: size, system, node, pinned } = machine();
  const { rounds, seconds, connections, crowd, gateway } = setting;
  const sections = [...groups(results)].flatMap(([title, byOperation]) => [
    `## ${title}`,
    cpuTable(byOperation),
    ratioTable(byOperation, gateway) ?? '',
    `<details>\n<summary>Throughput, latency, memory</summary>\n\n${detailTable(byOperation)}\n\n</details>`,
  ]);
  const parts = [
    '# Performance',
    'Written by `npm run bench`; only the profile is written by hand. Compare ratios, not absolute numbers: they hold for one run on one machine.',
    [
      `- ${new Date().toISOString().slice(0, 10)}, ${Math.round(minutes)} minutes, medians of ${rounds} interleaved rounds of ${seconds} s, ${connections} connections, "many" is ${crowd}`,
      `- ${processor}, ${size}, ${system}, Node.js ${node}`,
      `- ${pinned ? 'Server on one processor, load and upstream on another' : 'Not pinned: there is no taskset, so the numbers are worth less'}`,
      `- ${versions().join(', ')}`,
    ].join('\n'),
    'Q1 is a small read, Q2 a whole session of 6 KB, Q3 ten aliases over six sessions, M1 `addApplicantToResource`; every session is another one, so that neither joining nor caching helps, but in POLL, which is Q2 on the same hundred sessions. The floor is a REST proxy without GraphQL, the parsing floor parses and writes the JSON. CPU is what the server process itself used, all threads.',
    '## Goals',
    goalTable({ results, memory, setting }),
    ...sections,
    '## Memory',
    memory ? memoryText(memory) : 'Not measured in this run; `npm run bench -- --soak` does.',
    ...(Object.keys(skipped).length > 0 ? ['## Not measured', list(skipped)] : []),
    '## Profile',
    `${PROFILE[0]}\n${profile.startsWith('\n') ? profile : `\n${profile}`}${profile.endsWith('\n') ? '' : '\n'}\n${PROFILE[1]}`.replace(
      /\n{3,}/g,
      '\n\n',
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const list = (skipped) =>
  Object.entries(skipped)
    .map(([name, reason]) => `- ${name}: ${reason.split('\n')[0].trim()}`)
    .join('\n');
