import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './compiled.js';

/** Empty working directory of programs, so that no developer's `.env` is read. */
export const nowhere = mkdtempSync(join(tmpdir(), 'gateway-'));

/** Exit code and output of a program. */
export interface End {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Child process with the given environment only; collects its output. */
export class Process {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #stdout = '';
  #stderr = '';
  #wake: () => void = () => undefined;

  constructor(command: string, args: string[], env: Record<string, string>, folder: string) {
    this.#child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#keep('stdout', text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#keep('stderr', text));
    this.#ended = once(this.#child, 'close').finally(() => this.#wake());
  }

  /** Output so far. */
  get output(): string {
    return this.#stdout + this.#stderr;
  }

  /** First match in the output; rejects when the process ends without one. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (this.#child.exitCode !== null) throw new Error(`It ended without ${pattern}: ${this.output}`);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** All matches once there are `count`; the first group of each. */
  async saysAll(pattern: RegExp, count: number): Promise<string[]> {
    await this.says(new RegExp(`(?:${pattern.source}[^]*?){${count}}`));
    return [...this.output.matchAll(new RegExp(pattern, 'g'))].map(([all, group = all]) => group);
  }

  send(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Sends the signal, if any, and waits for the end of the process and of all that share its output. */
  async end(signal?: NodeJS.Signals): Promise<End> {
    if (signal) this.send(signal);
    await this.#ended;
    return { code: this.#child.exitCode, stdout: this.#stdout, stderr: this.#stderr };
  }

  /** Kills the process if it still runs. */
  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.end('SIGKILL');
  }

  #keep(stream: 'stdout' | 'stderr', text: string): void {
    if (stream === 'stdout') this.#stdout += text;
    else this.#stderr += text;
    this.#wake();
  }
}

/** Program of this project, such as the gateway. */
export class Program extends Process {
  /** `file` is named from the top of the project, compiled: `src/main.js`; `.env` is read in `folder`. */
  constructor(file: string, env: Record<string, string> = {}, args: string[] = [], folder = nowhere) {
    super(process.execPath, ['--enable-source-maps', join(compiled(), file), ...args], env, folder);
  }
}
