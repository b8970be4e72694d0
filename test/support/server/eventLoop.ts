import { setImmediate as turn } from 'node:timers/promises';

/** Waits for so many turns of the event loop, which client, gateway and emulator share: no matter how busy the machine is. */
export async function turns(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) await turn();
}

/** Waits, one turn of the event loop after the other, until this is true. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await turn();
}
