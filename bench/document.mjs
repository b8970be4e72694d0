import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { machine } from './machine.mjs';
import {
  cpuTable,
  detailTable,
  goalTable,
  groupResults,
  memoryText,
  ratioTable,
  skippedLines,
} from './tables.mjs';

const file = new URL('../docs/performance.md', import.meta.url);

/** The text between these two is written by hand. */
const PROFILE = ['<!-- profile: written by hand -->', '<!-- end of profile -->'];

/** Writes docs/performance.md anew, except its profile. */
export async function writeDocument(outcome) {
  const old = await readFile(file, 'utf8').catch(() => '');
  const [, rest] = old.split(PROFILE[0]);
  const profile = rest?.split(PROFILE[1])[0].trim() ?? 'Not written yet.';
  await writeFile(file, text(outcome, profile));
}

function text({ results, skipped, memory, setting, minutes }, profile) {
  const { processor, memory: size, system, node, pinned } = machine();
  const { rounds, seconds, connections, manyConnections } = setting;
  const sections = [...groupResults(results)].flatMap(([title, byOperation]) => [
    `## ${title}`,
    cpuTable(byOperation),
    ratioTable(byOperation) ?? '',
    `<details>\n<summary>Throughput, latency, memory</summary>\n\n${detailTable(byOperation)}\n\n</details>`,
  ]);
  const parts = [
    '# Performance',
    'Written by `npm run bench`, except the profile. Compare ratios, not absolute figures: they hold for one run on one machine.',
    [
      `- ${new Date().toISOString().slice(0, 10)}, ${Math.round(minutes)} minutes, medians of ${rounds} interleaved rounds of ${seconds} s, ${connections} connections; "many connections" are ${manyConnections}`,
      `- ${processor}, ${size}, ${system}, Node.js ${node}`,
      `- ${pinned ? 'Server on one processor, load and upstream on another' : 'Not pinned to processors, because there is no taskset: the figures are less exact'}`,
      `- ${versions().join(', ')}`,
    ].join('\n'),
    'Q1 is a small read, Q2 a whole session of 6 KB, Q3 ten aliases over six sessions, M1 `addApplicantToResource`. Every request asks for another session, so that neither request deduplication nor the cache helps; POLL is Q2 on one hundred sessions, over and over. The floor is a REST proxy without GraphQL; the parsing floor also parses and serialises the JSON. CPU is the time of the server process, all threads. Unsigned, the gateway sends a bearer token instead of a signature, and the others send nothing.',
    '## Goals',
    goalTable({ results, memory }),
    ...sections,
    '## Memory',
    memory ? memoryText(memory) : 'Not measured in this run; `npm run bench -- --soak` does.',
    ...(Object.keys(skipped).length > 0
      ? [
          '## Not measured',
          skippedLines(skipped)
            .map((line) => `- ${line}`)
            .join('\n'),
        ]
      : []),
    '## Profile',
    PROFILE[0],
    profile,
    PROFILE[1],
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function versions() {
  const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url)));
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}
