import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { ConfigError, loadConfig, type Config, type Environment } from '../../src/config/config.js';
import { readEnvironment } from '../../src/config/environment.js';
import { ExitCode, toJsonText, type Command, type Output } from '../command.js';
import { ok, problem, skipped, type Finding } from './finding.js';
import { checkAuditLog, checkIssuerKeys, checkRedis } from './services.js';
import { checkYoti } from './yoti.js';

const help = `Checks the configuration as the gateway would read it here, and what it connects to: Yoti's address, the clock, whether
Yoti accepts the key, the issuer's keys, Redis and the audit log. Sends one signed read of a session that does not exist;
prints neither keys nor values.

Usage: yoti-graphql-gateway doctor [options]

  --json  print an object with "findings" and "problems"
  --help  print this text

Exit codes: 0 no problem, 1 a service does not answer as it should, 2 wrong arguments, 78 unusable configuration.
`;

/** Every variable with a problem, each with its remedy in the text. */
function configurationFindings({ problems }: ConfigError): Finding[] {
  return problems.map((text) => {
    const { message, remedy } = splitProblem(text);
    return problem('configuration', message, remedy);
  });
}

/** Problems of the configuration say the remedy after a colon. */
function splitProblem(text: string): { message: string; remedy: string } {
  const end = text.indexOf(': ');
  const rule = 'correct it as docs/configuration.md says';
  return end < 0
    ? { message: text, remedy: rule }
    : { message: text.slice(0, end), remedy: text.slice(end + 2) };
}

async function examine(config: Config): Promise<Finding[]> {
  const { yoti } = config;
  const ofYoti = yoti
    ? checkYoti({ ...config, yoti })
    : [skipped('yoti-key', 'no Yoti key is configured: the emulator stands in for Yoti')];
  const [yotiFindings, issuer, redis] = await Promise.all([
    ofYoti,
    checkIssuerKeys(config),
    checkRedis(config),
  ]);
  return [
    ok('configuration', 'every variable can be used'),
    ...yotiFindings,
    issuer,
    redis,
    checkAuditLog(config),
  ];
}

const MARKS: Readonly<Record<Finding['status'], string>> = { ok: 'ok', problem: 'PROBLEM', skipped: '-' };

function describe({ check, status, message, remedy }: Finding): string {
  const line = `${MARKS[status].padEnd(8)} ${check.padEnd(14)} ${message}`;
  return remedy === undefined ? line : `${line}\n${' '.repeat(24)}→ ${remedy}`;
}

/** Findings about a configuration; exit code CONFIG when a gateway would not start with it. */
export async function diagnose(
  variables: Environment,
  envFile?: string,
): Promise<{ findings: Finding[]; problems: number; exitCode: number }> {
  let findings: Finding[];
  let failed: number = ExitCode.FAILED;
  try {
    findings = await examine(loadConfig(readEnvironment(variables, envFile)));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings = configurationFindings(error);
    failed = ExitCode.CONFIG;
  }
  const problems = findings.filter(({ status }) => status === 'problem').length;
  return { findings, problems, exitCode: problems === 0 ? ExitCode.OK : failed };
}

async function run(args: string[], { print }: Output): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
  const { findings, problems, exitCode } = await diagnose(env);
  if (values.json) print(toJsonText({ problems, findings }));
  else {
    findings.forEach((finding) => print(describe(finding)));
    print(problems === 0 ? 'No problem found.' : `Problems found: ${problems}.`);
  }
  return exitCode;
}

export const command: Command = { help, run };
