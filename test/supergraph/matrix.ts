import { differences } from './differences.js';
import { wayNames, type WayName } from './ways.js';

/** Outcome of one operation by each way: `data`, or codes. */
export interface Row {
  name: string;
  outcomes: Record<WayName, string>;
}

export interface Section {
  title: string;
  introduction: string;
  rows: readonly Row[];
}

const gateways = wayNames.filter((name) => name !== 'direct');

/** Reason for the outcome of a gateway that differs from the direct one; undefined if none is known. */
function reasonOf(row: string, way: WayName): number | undefined {
  const index = differences.findIndex(({ rows, ways }) => rows.includes(row) && ways.includes(way));
  return index < 0 ? undefined : index;
}

/** Differences without a reason, as `row, gateway: outcome instead of outcome`. */
export function unexplained(sections: readonly Section[]): string[] {
  return sections
    .flatMap(({ rows }) => rows)
    .flatMap(({ name, outcomes }) =>
      gateways
        .filter((way) => outcomes[way] !== outcomes.direct && reasonOf(name, way) === undefined)
        .map((way) => `${name}, ${way}: ${outcomes[way]} instead of ${outcomes.direct}`),
    );
}

/** Known differences that are none any more. */
export function obsolete(sections: readonly Section[]): string[] {
  const rows = new Map(sections.flatMap(({ rows }) => rows).map((row) => [row.name, row.outcomes]));
  return differences.flatMap(({ rows: names, ways }) =>
    names.flatMap((name) =>
      ways.filter((way) => rows.get(name)?.[way] === rows.get(name)?.direct).map((way) => `${name}, ${way}`),
    ),
  );
}

/** The page docs/supergraph-matrix.md. */
export function toPage(sections: readonly Section[]): string {
  const reasons = differences.map(({ reason }, index) => `${index + 1}. ${reason}`);
  return [
    '# Operations by each gateway',
    '',
    '<!-- Written by `UPDATE_MATRIX=1 npm run test:supergraph`; do not edit. -->',
    '',
    'Outcomes of operations that are sent directly, and through each gateway, to the committed SDLs; `npm run test:supergraph` compares them. `=` is the outcome of the direct way, with equal data. A number leads to the reason of a difference.',
    ...sections.flatMap((section) => [
      '',
      `## ${section.title}`,
      '',
      section.introduction,
      '',
      toTable(section.rows),
    ]),
    '',
    '## Reasons',
    '',
    ...reasons,
    '',
  ].join('\n');
}

function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({ name, outcomes }) => {
    const others = gateways.map((way) => {
      if (outcomes[way] === outcomes.direct) return '=';
      const reason = reasonOf(name, way);
      return `${outcomes[way]}${reason === undefined ? '' : ` (${reason + 1})`}`;
    });
    return [name, outcomes.direct, ...others];
  });
  return [['Operation', ...wayNames], wayNames.concat('direct').map(() => '---'), ...lines]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
