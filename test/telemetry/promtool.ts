import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeIf } from '../support/describeIf.js';
import type { Samples } from './observedGateway.js';

export const rulesFile = fileURLToPath(
  new URL('../../deploy/prometheus/yoti-gateway.rules.yml', import.meta.url),
);

/** True if promtool is installed, as by Debian's package `prometheus`. */
export const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

/** Tests that need promtool. */
export const describeWithPromtool = (name: string, tests: () => void): void =>
  describeIf(hasPromtool, 'prometheus', name, tests);

/** Exit code and output of promtool. */
export function promtool(args: string[], input?: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('promtool', args, { input, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

const MINUTES = 20;

/**
 * What promtool says against this: when what changed between two scrapes goes on minute after minute, these alerts fire,
 * or do not. Counters go on growing, gauges stay. Undefined where it agrees.
 */
export function contradiction(
  before: Samples,
  after: Samples,
  expected: Readonly<Record<string, 'fires' | 'is silent'>>,
): string | undefined {
  const input_series = [...after].map(([series, value]) => {
    const isCounter = /_(total|bucket|sum|count)(\{|$)/.test(series);
    const growth = isCounter ? Math.max(0, value - (before.get(series) ?? 0)) : 0;
    return { series, values: `${value}+${growth}x${MINUTES}` };
  });
  const promql_expr_test = Object.entries(expected).map(([alert, state]) => ({
    expr: `max by (alertname) (ALERTS{alertname="${alert}",alertstate="firing"})`,
    eval_time: `${MINUTES}m`,
    exp_samples: state === 'fires' ? [{ labels: `{alertname="${alert}"}`, value: 1 }] : [],
  }));
  const tests = [{ interval: '1m', input_series, promql_expr_test }];
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const file = join(folder, 'test.yml');
  writeFileSync(file, JSON.stringify({ rule_files: [rulesFile], evaluation_interval: '1m', tests }));
  const { code, output } = promtool(['test', 'rules', file]);
  rmSync(folder, { recursive: true });
  return code === 0 ? undefined : output;
}
