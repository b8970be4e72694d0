import { request } from 'undici';
import { FaultProxy } from '../../emulator/faults/faultProxy.js';
import { networkFaults } from '../../emulator/faults/networkFaults.js';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';

describe('the fault proxy', () => {
  const emulator = new YotiEmulator();
  let proxy: FaultProxy;
  beforeAll(async () => {
    await emulator.start();
    proxy = new FaultProxy(emulator.origin, [
      { fault: networkFaults['html-503']!, matches: (target) => target.startsWith('POST ') },
    ]);
    await proxy.start();
  });
  afterAll(async () => {
    await proxy.stop();
    await emulator.stop();
  });
  const ask = async (method: 'GET' | 'POST'): Promise<{ status: number; type: unknown }> => {
    const { statusCode, headers, body } = await request(`${proxy.origin}/idverify/v1/sessions`, { method });
    await body.dump();
    return { status: statusCode, type: headers['content-type'] };
  };

  it('answers a request that a rule matches with its fault, and no other', async () => {
    expect(await ask('POST')).toEqual({ status: 503, type: 'text/html' });
    expect((await ask('GET')).status).toBe(404);
    expect(proxy.requests).toEqual(['POST /idverify/v1/sessions', 'GET /idverify/v1/sessions']);
    // The fault took the place of the emulator.
    expect(emulator.requests).toHaveLength(0);
  });
});
