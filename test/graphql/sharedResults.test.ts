import { SharedResults } from '../../src/graphql/sharedResults.js';
import type { LiveResult } from '../../src/graphql/subscribe.js';

const read = {};

function counted(body: LiveResult['body']): { execute: () => Promise<LiveResult>; count: () => number } {
  let executions = 0;
  const execute = async (): Promise<LiveResult> => {
    executions += 1;
    return { cursor: 'c', body };
  };
  return { execute, count: () => executions };
}

describe('a result that several subscribers are sent', () => {
  it('is executed once for one read and key, at the same time or later', async () => {
    const results = new SharedResults();
    const { execute, count } = counted({ data: {} });
    const [first, second] = await Promise.all([
      results.get(read, 'key', execute),
      results.get(read, 'key', execute),
    ]);
    expect([count(), second, await results.get(read, 'key', execute)]).toEqual([1, first, first]);
  });

  it('is executed anew for another key, and for another read', async () => {
    const results = new SharedResults();
    const { execute, count } = counted({ data: {} });
    await results.get(read, 'key', execute);
    await results.get(read, 'other', execute);
    await results.get({}, 'key', execute);
    expect(count()).toBe(3);
  });

  it('is executed for each subscriber when it has errors, which name the request', async () => {
    const results = new SharedResults();
    const { execute, count } = counted({ errors: [{ message: 'no' }] });
    for (let subscriber = 0; subscriber < 3; subscriber += 1) await results.get(read, 'key', execute);
    expect(count()).toBe(3);
  });

  it('fails for each subscriber when its execution fails', async () => {
    const results = new SharedResults();
    const fail = (): Promise<LiveResult> => Promise.reject(new Error('failed'));
    await expect(results.get(read, 'key', fail)).rejects.toThrow('failed');
    await expect(results.get(read, 'key', fail)).rejects.toThrow('failed');
  });
});
