import { YotiEmulator, type EmulatorOptions } from '../../../emulator/yotiEmulator.js';
import { TestClient } from './testClient.js';

/** Starts an emulator before the tests of the block and stops it after them. */
export function useEmulator(options: EmulatorOptions = {}): { emulator: YotiEmulator; client: TestClient } {
  const emulator = new YotiEmulator(options);
  beforeAll(() => emulator.start());
  afterAll(() => emulator.stop());
  return { emulator, client: new TestClient(emulator) };
}
