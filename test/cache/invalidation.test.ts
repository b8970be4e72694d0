import { InvalidationBus } from '../../src/cache/invalidation/invalidationBus.js';

/** Changes whose word goes nowhere, and comes when the test says so. */
class Heard extends InvalidationBus {
  readonly isConnected = true;
  readonly sent: string[] = [];

  override close(): void {}
  override receive(path: string): void {
    super.receive(path);
  }
  protected override send(path: string): void {
    this.sent.push(path);
  }
}

const SESSION = '/sessions/0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';

describe('word of changes', () => {
  it('is sent of what names one thing, and not of what is created', () => {
    const changes = new Heard();
    for (const path of [SESSION, '/sessions', '/applicants/', '/applicants/a', '/']) changes.publish(path);

    expect(changes.sent).toEqual([SESSION, '/applicants/a']);
  });

  it('that is heard is passed on within the process, and not sent again', () => {
    const changes = new Heard();
    const forgotten: string[] = [];
    changes.subscribe({
      invalidate: (path) => {
        forgotten.push(path);
        changes.publish(path);
      },
      invalidateAll: () => undefined,
    });
    changes.receive(SESSION);
    expect(forgotten).toEqual([SESSION]);
    expect(changes.sent).toEqual([]);

    changes.publish(SESSION);
    expect(changes.sent).toEqual([SESSION]);
  });

  it.each(['', '/', '/sessions', 'sessions/a', 'everything'])('that is none (%j) is not heard', (path) => {
    const changes = new Heard();
    const invalidate = jest.fn();
    changes.subscribe({ invalidate, invalidateAll: invalidate });
    changes.receive(path);

    expect(invalidate).not.toHaveBeenCalled();
  });

  it('is sent again after a listener that fails', () => {
    const changes = new Heard();
    const invalidate = (): never => {
      throw new Error('no');
    };
    changes.subscribe({ invalidate, invalidateAll: invalidate });

    expect(() => changes.receive(SESSION)).toThrow('no');
    changes.publish(SESSION);
    expect(changes.sent).toEqual([SESSION]);
  });
});
