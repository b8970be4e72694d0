import os from 'node:os';
import { isPinned } from './processes.mjs';

/** Description of the machine that a run measured on. */
export function machine() {
  const processors = os.cpus();
  return {
    processor: `${processors.length} × ${processors[0]?.model.trim()}`,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    pinned: isPinned,
  };
}
