import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { parseAllDocuments } from 'yaml';
import { describeIf } from '../support/describeIf.js';

export const chart = join(__dirname, '../../deploy/helm');
/** Sources of Debian's packages of Go. */
const GO_PATH = '/usr/share/gocode';

let renderer: string | undefined;

/** Compiles render.go, which stands in for `helm template`; undefined where Go or sprig is not installed. */
function buildRenderer(): string | undefined {
  const program = join(mkdtempSync(join(tmpdir(), 'render-')), 'render');
  const { status } = spawnSync('go', ['build', '-o', program, join(__dirname, 'render.go')], {
    env: { ...env, GO111MODULE: 'off', GOPATH: GO_PATH },
  });
  return status === 0 ? program : undefined;
}

/** True if charts can be rendered. `.ci/run` installs what that takes. */
export const canRender = (renderer = buildRenderer()) !== undefined;

/** Tests of rendered charts. */
export const describeWithChart = (name: string, tests: () => void): void =>
  describeIf(canRender, 'golang-go, golang-github-masterminds-sprig-dev', name, tests);

/** Resource of Kubernetes, as rendered. */
export interface Resource {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  // Shapes are checked by the schemas of Kubernetes.
  spec?: unknown;
}

/** Resources that the chart gives for these values; throws with the message of a template that refuses them. */
export function render(values: object): Resource[] {
  const input = JSON.stringify({ chart, release: 'shop', values });
  const { status, stdout, stderr } = spawnSync(renderer!, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const files = JSON.parse(stdout) as Record<string, string>;
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.yaml'))
    .flatMap(([, text]) => parseAllDocuments(text))
    .flatMap((document) => {
      if (document.errors.length > 0) throw document.errors[0]!;
      const resource = document.toJS() as Resource | null;
      return resource === null ? [] : [resource];
    });
}

/** Constructor of objects that are not plain. */
class Opaque {}

/**
 * Paths of properties that a validator does not look at: unknown ones, which the schemas of Kubernetes let through.
 */
export function unreadProperties(value: object, validate: (value: object) => void): string[] {
  const unread = new Set<string>();
  const recorded = (part: object, path: string): object => {
    for (const name of Object.keys(part)) unread.add(`${path}/${name}`);
    return new Proxy(part, {
      get(target, name, receiver) {
        // The models copy plain objects, and with them reads of every property.
        if (name === 'constructor' && !Array.isArray(target)) return Opaque;
        const inner: unknown = Reflect.get(target, name, receiver);
        if (typeof name !== 'string') return inner;
        unread.delete(`${path}/${name}`);
        return typeof inner === 'object' && inner !== null ? recorded(inner, `${path}/${name}`) : inner;
      },
    });
  };
  validate(recorded(value, ''));
  return [...unread].sort();
}
