import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Command line of the benchmark. */

export const help = `Measures the gateway against a floor and its peers, or builds of the gateway against each other.

Usage: npm run bench -- [options]

  --ab NAME=DIR …       compares builds with the first one: DIR is a checkout that is built, or its dist. All run
                        interleaved, with a second copy of the first build: the copies' distance is the noise.
                        A build has a gain or a loss only beyond twice the noise; otherwise it says "no gain".
  --operations NAMES    these only, for example Q1,M1
  --scenarios NAMES     these only: operation/auth/delay, any part may be *, for example Q2/unsigned/0,POLL/*/*;
                        --ab measures */unsigned/0 unless told otherwise
  --rounds N            default 3, with --ab 8
  --seconds N           length of one measurement, default 1.5 (quick: 0.3)
  --json FILE           also writes the figures to FILE
  --quick               two minutes instead of eighteen; does not write docs/performance.md
  --only NAMES          these servers only, for example gateway,mercurius
  --soak                adds ten minutes of load on the gateway: memory after two minutes and after ten;
                        alone with --scenarios none
  --soak-minutes N      another length of --soak
  --profile             adds where the gateway spends its processor time, by package
  --write               writes docs/performance.md although the run is not complete
  --help                this text
`;

/** Exit code of a wrong command line. Source: sysexits.h. */
const EX_USAGE = 64;

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ab: { ...text, multiple: true },
    operations: text,
    scenarios: text,
    rounds: text,
    seconds: text,
    json: text,
    quick: flag,
    only: text,
    soak: flag,
    'soak-minutes': text,
    profile: flag,
    write: flag,
    help: flag,
  },
});
if (positionals.length > 0 && !values.ab) usageError(`Unknown argument ${positionals[0]}`);

const DEFAULT_ROUNDS = values.ab ? 8 : 3;

export const options = {
  ...values,
  /** Names and directories of the builds to compare; undefined without `--ab`. */
  builds: values.ab && parseBuilds([...values.ab, ...positionals]),
  operations: values.operations?.split(','),
  scenarios: values.scenarios?.split(','),
  only: values.only?.split(','),
  rounds: positiveNumber('rounds', DEFAULT_ROUNDS),
  seconds: positiveNumber('seconds', values.quick ? 0.3 : 1.5),
  warmUpSeconds: values.quick ? 0.45 : 3,
  soakMinutes:
    values.soak || values['soak-minutes'] !== undefined ? positiveNumber('soak-minutes', 10) : undefined,
};

function usageError(message) {
  process.stderr.write(`${message}; see --help\n`);
  process.exit(EX_USAGE);
}

function parseBuilds(given) {
  const builds = given.map(parseBuild);
  if (new Set(builds.map(({ name }) => name)).size < builds.length) usageError('--ab takes each NAME once');
  return builds;
}

function parseBuild(argument) {
  const [, name, directory] = /^([^=/]+)=(.+)$/.exec(argument) ?? [];
  if (!name) usageError(`--ab takes NAME=DIR, not ${argument}`);
  return { name, directory: resolve(directory) };
}

function positiveNumber(name, defaultValue) {
  const number = Number(values[name] ?? defaultValue);
  if (!(number > 0)) usageError(`--${name} takes a number above 0, not ${values[name]}`);
  return number;
}
