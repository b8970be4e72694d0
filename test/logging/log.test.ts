import { EventEmitter } from 'node:events';
import { logCrashes, openLog } from '../../src/logging/log.js';

const NAME = 'Jane Doe';
let text: string;
const log = openLog('info', { write: (line) => void (text += line) });
beforeEach(() => {
  text = '';
});

it.each([
  ['beside other facts', () => log.warn({ err: new TypeError(NAME) }, 'said')],
  ['alone', () => log.warn(new TypeError(NAME))],
  ['alone, with a text', () => log.warn(new TypeError(NAME), NAME)],
  [
    'with what it was about',
    () => log.warn({ err: Object.assign(new TypeError('no'), { rawPacket: Buffer.from(NAME) }) }),
  ],
])('writes where an error came from and nothing that it says: %s', (_, write) => {
  write();
  expect(JSON.parse(text)).toMatchObject({ err: { type: 'TypeError', stack: expect.any(Array) } });
  expect(text).not.toContain(NAME);
  expect(text).not.toContain([...Buffer.from(NAME)].join());
});

it('writes facts and texts as they are, from its level on', () => {
  log.debug('too little');
  log.info({ port: 1 }, 'listening at %s', 'here');
  expect(JSON.parse(text)).toMatchObject({ port: 1, msg: 'listening at here' });
});

it.each([
  ['an error', new TypeError(NAME)],
  ['anything else', NAME],
])('logs an uncaught exception without its message and exits: %s', (_, thrown) => {
  const exit = jest.fn();
  const program = Object.assign(new EventEmitter(), { exit });
  logCrashes(program, log);
  program.emit('uncaughtException', thrown);
  expect(exit).toHaveBeenCalledWith(1);
  expect(JSON.parse(text)).toMatchObject({ level: 'fatal', msg: 'Uncaught exception' });
  expect(text).not.toContain(NAME);
});
