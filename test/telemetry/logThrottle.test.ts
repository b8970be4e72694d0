import { LogThrottle } from '../../src/logging/logThrottle.js';
import { ObservedGateway } from './observedGateway.js';
import { openLog } from '../../src/logging/log.js';

describe('the throttle', () => {
  let now = 0;
  const throttle = new LogThrottle(() => now);

  it('admits the first of like lines, and after a while the next with the number of those between', () => {
    expect(throttle.next('one')).toEqual({});
    expect(throttle.next('one')).toBeUndefined();
    expect(throttle.next('other')).toEqual({});
    now = 10_000;
    expect(throttle.next('one')).toEqual({ suppressed: 1 });
    expect(throttle.next('other')).toEqual({});
  });

  it('begins anew with a line that was pushed out by many others', () => {
    for (let count = 0; count < 1_000; count += 1) throttle.next(`line ${count}`);
    expect(throttle.next('one')).toEqual({});
  });
});

it('an outage is one line for each operation and reason, beside one for each request', async () => {
  const lines: { msg: string; level: string }[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as { msg: string; level: string });
  const gateway = new ObservedGateway();
  await gateway.start({}, { logger: openLog('info', { write }) });
  gateway.meet('reset');
  for (let count = 0; count < 3; count += 1) await gateway.ask('{ supportedDocuments { code } }');
  await gateway.stop();
  const count = (msg: string): number => lines.filter((line) => line.msg === msg).length;
  expect([count('Yoti gave no answer'), count('refused'), count('Operation')]).toEqual([1, 1, 3]);
  expect(lines.find(({ msg }) => msg === 'Operation')).toMatchObject({
    level: 'info',
    type: 'query',
    code: 'UPSTREAM_UNAVAILABLE',
    executor: 'apollo',
    calls: 1,
    requestId: expect.any(String) as string,
    document: expect.stringMatching(/^[\da-f]{64}$/) as string,
    ms: expect.any(Number) as number,
  });
});
