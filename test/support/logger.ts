import type { Log } from '../../src/datasources/yoti/client.js';

/** A log that keeps its lines, to tell what is in them and what must not be. */
export class KeptLog implements Log {
  readonly level = 'debug';
  readonly lines: { level: string; facts: object; message: string }[] = [];

  debug(facts: object, message: string): void {
    this.lines.push({ level: 'debug', facts, message });
  }

  warn(facts: object, message: string): void {
    this.lines.push({ level: 'warn', facts, message });
  }
}
