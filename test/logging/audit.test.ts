import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAudit, type AuditEvent } from '../../src/logging/audit.js';

const SESSION_ID = '0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1';
const event: AuditEvent = {
  subject: 'a "quoted" subject\n',
  requestId: 'request-1',
  field: 'Mutation.deleteSession',
  ids: { sessionId: SESSION_ID },
  outcome: 'OK',
};

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'audit.log');
});

const read = (): string => readFileSync(file, 'utf8');
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('writes one JSON line for each event, as pino does', () => {
  const audit = openAudit(file);
  audit.info(event);
  audit.info({ ...event, subject: null });
  audit.flush!();

  const [first, second, ...rest] = read().split('\n');
  expect(JSON.parse(first!)).toEqual({ level: 30, time: expect.any(Number), audit: true, ...event });
  expect(JSON.parse(second!)).toMatchObject({ subject: null });
  expect(rest).toEqual(['']);
});

it('writes nothing before it is flushed, and all of it then, however much', () => {
  const audit = openAudit(file);
  audit.info(event);
  expect(read()).toBe('');

  for (let count = 1; count < 1_000; count += 1) audit.info(event);
  audit.flush!();
  expect(read().trimEnd().split('\n')).toHaveLength(1_000);
});

it('flushes by itself at the end of the event-loop turn', async () => {
  const audit = openAudit(file);
  audit.info(event);
  await nextTurn();
  expect(read()).toContain(SESSION_ID);

  audit.info(event);
  await nextTurn();
  expect(read().trimEnd().split('\n')).toHaveLength(2);
});

it('appends to a file that only its owner can read', () => {
  for (let opened = 0; opened < 2; opened += 1) {
    const audit = openAudit(file);
    audit.info(event);
    audit.flush!();
  }

  expect(read().trimEnd().split('\n')).toHaveLength(2);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('throws when the file cannot be opened', () => {
  expect(() => openAudit(join(file, 'nowhere'))).toThrow();
});
