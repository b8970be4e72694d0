import { InvalidationBus } from '../../src/cache/invalidation/invalidationBus.js';

/** Records what it sends; the test decides what it receives. */
class RecordingBus extends InvalidationBus {
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

describe('an invalidation', () => {
  it('is sent for the path of one object, not for a collection', () => {
    const bus = new RecordingBus();
    for (const path of [SESSION, '/sessions', '/applicants/', '/applicants/a', '/']) bus.publish(path);

    expect(bus.sent).toEqual([SESSION, '/applicants/a']);
  });

  it('that is received reaches the cache, and is not sent again', () => {
    const bus = new RecordingBus();
    const invalidated: string[] = [];
    bus.subscribe({
      invalidate: (path) => {
        invalidated.push(path);
        bus.publish(path);
      },
      invalidateAll: () => undefined,
    });
    bus.receive(SESSION);
    expect(invalidated).toEqual([SESSION]);
    expect(bus.sent).toEqual([]);

    bus.publish(SESSION);
    expect(bus.sent).toEqual([SESSION]);
  });

  it.each(['', '/', '/sessions', 'sessions/a', 'everything'])(
    'without the path of an object (%j) is ignored',
    (path) => {
      const bus = new RecordingBus();
      const invalidate = jest.fn();
      bus.subscribe({ invalidate, invalidateAll: invalidate });
      bus.receive(path);

      expect(invalidate).not.toHaveBeenCalled();
    },
  );

  it('is sent after an earlier one failed in the cache', () => {
    const bus = new RecordingBus();
    const invalidate = (): never => {
      throw new Error('no');
    };
    bus.subscribe({ invalidate, invalidateAll: invalidate });

    expect(() => bus.receive(SESSION)).toThrow('no');
    bus.publish(SESSION);
    expect(bus.sent).toEqual([SESSION]);
  });
});
