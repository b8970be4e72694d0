import { writeFile } from 'node:fs/promises';
import { goals } from './goals.mjs';
import { machine } from './machine.mjs';
import {
  decimal,
  detailTable,
  goalTable,
  groupResults,
  memoryText,
  ratioTable,
  skippedLines,
  table,
  whole,
} from './tables.mjs';

/** Reports for a terminal, and as JSON. */

/** Prints a run against peers. */
export function print(outcome) {
  const { results, skipped, profiles, memory, minutes } = outcome;
  const parts = [...groupResults(results)].flatMap(([title, byOperation]) => [
    `## ${title}`,
    detailTable(byOperation),
    ratioTable(byOperation),
  ]);
  for (const [name, profile] of Object.entries(profiles)) parts.push(profileText(name, profile));
  if (memory) parts.push(memoryText(memory));
  parts.push(
    goalTable(outcome),
    skippedLines(skipped)
      .map((line) => `Not measured: ${line}`)
      .join('\n'),
    `${minutes.toFixed(1)} minutes.`,
  );
  process.stdout.write(`${parts.filter(Boolean).join('\n\n')}\n`);
}

const profileText = (name, { packages, functions }) =>
  [
    `## Profile of ${name}: percent of self time`,
    ...[packages, functions].map((times) =>
      times.map(([what, percent]) => `${percent.toFixed(1).padStart(5)}  ${what}`).join('\n'),
    ),
  ].join('\n\n');

/** Prints a comparison of builds: one table, and one line of verdicts for each build. */
export function printComparison(comparison) {
  const [first, ...others] = comparison[0].builds;
  const rows = comparison.flatMap(({ scenario, noise, builds }) =>
    builds.map(({ name, cpu, perSecond, ratio, verdict }) => [
      `${scenario} ${name}`,
      whole(cpu),
      whole(perSecond),
      ratio.toFixed(3),
      percent(noise),
      verdict ?? '–',
    ]),
  );
  const head = ['', 'CPU µs', 'per second', `CPU ÷ ${first.name}`, 'noise', 'verdict'];
  const compared = others.filter(({ verdict }) => verdict);
  const parts = [table(head, rows), compared.map(({ name }) => verdictLine(name, comparison)).join('\n')];
  process.stdout.write(`${parts.filter(Boolean).join('\n\n')}\n`);
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;

function verdictLine(name, comparison) {
  const verdicts = comparison.map(({ scenario, builds }) => {
    const { verdict } = builds.find((build) => build.name === name);
    return `${scenario} ${verdict}`;
  });
  return `${name} against ${comparison[0].builds[0].name}: ${verdicts.join(', ')}`;
}

/** Writes the figures, with the goals of a run against peers. */
export async function writeJson(file, { profiles: _profiles, ...outcome }) {
  const value = {
    date: new Date().toISOString(),
    machine: machine(),
    ...outcome,
    ...(outcome.results && { goals: goals(outcome) }),
  };
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
