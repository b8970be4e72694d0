import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent } from '../../src/logging/audit.js';
import { AuditTrail } from '../../src/logging/auditTrail.js';
import { AuditWriter } from '../../src/logging/auditWriter.js';

const SESSION_ID = '0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1';
const event: AuditEvent = {
  subject: 'a "quoted" subject\n',
  requestId: 'request-1',
  field: 'Mutation.deleteSession',
  ids: { sessionId: SESSION_ID },
  outcome: 'OK',
  count: 1,
};

let file: string;
let logged: string[];
const opened: AuditWriter[] = [];
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'audit.log');
  logged = [];
});
afterEach(() => opened.splice(0).forEach((audit) => audit.close()));

const open = (target = file): AuditWriter => {
  const write = (facts: object | string, message = ''): void =>
    void logged.push(`${JSON.stringify(facts)} ${message}`.trim());
  const audit = new AuditWriter({ target, log: { error: write, info: write } });
  opened.push(audit);
  return audit;
};
const read = (path = file): string => readFileSync(path, 'utf8');
/** Events of a file, without the lines that say that it was opened. */
const eventsIn = (path = file): AuditEvent[] =>
  read(path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AuditEvent & { event?: string })
    .filter(({ event: kind }) => kind === undefined);
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the audit log', () => {
  it('is one JSON line for each event, in the format of pino, after one that it was opened', () => {
    const audit = open();
    audit.info(event);
    audit.info({ ...event, subject: null });
    audit.flush();

    const [first, second, third, ...rest] = read().split('\n');
    const base = { level: 'info', time: expect.any(Number), audit: true };
    expect(JSON.parse(first!)).toEqual({ ...base, event: 'opened' });
    expect(JSON.parse(second!)).toEqual({ ...base, ...event });
    expect(JSON.parse(third!)).toMatchObject({ subject: null });
    expect(rest).toEqual(['']);
  });

  it('has nothing before it is flushed, and all of it then, however much', () => {
    const audit = open();
    audit.info(event);
    expect(eventsIn()).toEqual([]);

    for (let count = 1; count < 1_000; count += 1) audit.info(event);
    audit.flush();
    expect(eventsIn()).toHaveLength(1_000);
  });

  it('is flushed by itself at the end of the event-loop turn', async () => {
    const audit = open();
    for (let turn = 1; turn <= 2; turn += 1) {
      audit.info(event);
      await nextTurn();
      expect(eventsIn()).toHaveLength(turn);
    }
  });

  it('is appended to a file that only its owner can read', () => {
    for (let times = 0; times < 2; times += 1) {
      const audit = open();
      audit.info(event);
      audit.flush();
    }

    expect(eventsIn()).toHaveLength(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that cannot be opened is an error at the start', () => {
    expect(() => open(join(file, 'nowhere'))).toThrow();
  });

  it('has what is left when it is closed', () => {
    const audit = open();
    audit.info(event);
    audit.close();
    audit.close();

    expect(eventsIn()).toEqual([expect.objectContaining(event)]);
  });
});

describe('a rotation', () => {
  it('by copying and truncating goes on at the new end', () => {
    const audit = open();
    audit.info(event);
    audit.flush();
    truncateSync(file);
    audit.info(event);
    audit.flush();

    expect(eventsIn()).toHaveLength(1);
    expect(read()).not.toContain('\0');
  });

  it('by renaming goes on in the new file after it is reopened, and loses no line', () => {
    const audit = open();
    renameSync(file, `${file}.1`);
    audit.info({ ...event, field: 'before' });
    audit.reopen();
    audit.info({ ...event, field: 'after' });
    audit.flush();

    expect(eventsIn(`${file}.1`).map(({ field }) => field)).toEqual(['before']);
    expect(eventsIn().map(({ field }) => field)).toEqual(['after']);
  });

  it('to a place that cannot be opened keeps the current file', () => {
    const audit = open();
    const folder = join(file, '..');
    renameSync(folder, `${folder}-moved`);
    audit.reopen();
    audit.info(event);
    audit.flush();

    expect(eventsIn(join(`${folder}-moved`, 'audit.log'))).toHaveLength(1);
    expect(logged).toEqual(['{"code":"ENOENT"} The audit log cannot be reopened: the current file is kept']);
    expect(audit.state).toBe('writing');
  });

  it('by deleting the file makes a new one', () => {
    const audit = open();
    rmSync(file);
    audit.info(event);
    audit.flush();

    expect(eventsIn()).toHaveLength(1);
  });
});

describe('an audit log that cannot be written', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('says so from the start, before anything could be done without it', () => {
    const audit = open('/dev/full');

    expect(audit.state).toBe('failing');
    expect(logged).toEqual([
      '{"code":"ENOSPC"} The audit log cannot be written: what it must record is refused',
    ]);
  });

  it('keeps its lines, tries again, and says when it is written again', () => {
    const folder = join(file, '..');
    const audit = open();
    rmSync(folder, { recursive: true });
    audit.info(event);
    audit.flush();
    expect(audit.state).toBe('failing');

    for (let times = 0; times < 10; times += 1) audit.info(event);
    jest.advanceTimersByTime(10_000);
    expect(audit.state).toBe('failing');
    expect(logged).toHaveLength(1);

    execFileSync('mkdir', [folder]);
    jest.advanceTimersByTime(100);
    expect(audit.state).toBe('writing');
    expect(eventsIn()).toHaveLength(11);
    expect(logged[1]).toBe('"The audit log is written again"');
  });

  it('fails before the disk is full, and recovers with room, although it had no line to write', () => {
    let freeBytes = 65_536;
    const audit = new AuditWriter({
      target: file,
      log: { error: (_, message) => void logged.push(message), info: (message) => void logged.push(message) },
      freeBytes: () => freeBytes,
    });
    opened.push(audit);
    expect(audit.canRecord()).toBe(true);

    freeBytes -= 1;
    expect([audit.canRecord(), audit.state]).toEqual([false, 'failing']);
    audit.info(event);
    jest.advanceTimersByTime(1_000);
    expect([audit.canRecord(), eventsIn().length]).toEqual([false, 1]);

    freeBytes += 1;
    jest.advanceTimersByTime(100);
    expect(audit.canRecord()).toBe(true);
    expect(logged).toEqual([
      'The audit log cannot be written: what it must record is refused',
      'The audit log is written again',
    ]);
  });

  it('holds no more lines than 16 MB, and counts those that it loses', () => {
    const audit = open('/dev/full');
    const large = { ...event, field: 'x'.repeat(1_000_000) };
    for (let times = 0; times < 20; times += 1) audit.info(large);
    audit.close();

    expect(logged.at(-1)).toBe('{"lines":21} Lines of the audit log are lost');
  });
});

describe('the events of one operation', () => {
  const written: AuditEvent[] = [];
  const trail = (): AuditTrail =>
    new AuditTrail({ info: (line) => void written.push(line) }, { subject: 'alice', requestId: 'r' });
  const face = { field: 'ApplicantFace.image', ids: { faceId: SESSION_ID }, outcome: 'OK' };
  beforeEach(() => void (written.length = 0));

  it('are one line for each thing, field and outcome, with a count', () => {
    const audit = trail();
    for (let times = 0; times < 30; times += 1) audit.count(face);
    audit.count({ ...face, outcome: 'NOT_FOUND' });
    audit.count({ ...face, ids: { faceId: 'other' } });
    audit.count({ ...face, field: 'SessionMedia.url' });
    expect(written).toEqual([]);

    audit.end();
    const facts = { subject: 'alice', requestId: 'r' };
    expect(written).toEqual([
      { ...facts, ...face, count: 30 },
      { ...facts, ...face, outcome: 'NOT_FOUND', count: 1 },
      { ...facts, ...face, ids: { faceId: 'other' }, count: 1 },
      { ...facts, ...face, field: 'SessionMedia.url', count: 1 },
    ]);
  });

  it('are written at once for a mutation, and for a read that ends after its operation', () => {
    const audit = trail();
    audit.write({ ...face, field: 'Mutation.deleteSession' });
    expect(written).toHaveLength(1);

    audit.end();
    audit.count(face);
    expect(written).toHaveLength(2);
  });
});
