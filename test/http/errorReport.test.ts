import { traceOf } from '../../src/http/errorReport.js';

const NAME = 'Jane Doe';

describe('the trace of an error that is not ours', () => {
  it('says of what type it is and where it came from', () => {
    const { type, stack } = traceOf(new TypeError('no'));
    expect(type).toBe('TypeError');
    expect(stack[0]).toContain('errorReport.test');
  });

  it('has no message, which may hold a value', () => {
    expect(JSON.stringify(traceOf(new Error(`Value is not a date: ${NAME}`)))).not.toContain(NAME);
  });

  it('has no line of the message that looks like a place', () => {
    expect(JSON.stringify(traceOf(new Error(`no date:\n    at ${NAME}`)))).not.toContain(NAME);
  });

  it('is empty for what has no stack', () => {
    const error = new Error('no');
    delete error.stack;
    expect(traceOf(error).stack).toEqual([]);
  });
});
