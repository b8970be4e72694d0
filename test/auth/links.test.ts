import { createHmac } from 'node:crypto';
import { SignedLinks, type LinkGrant } from '../../src/auth/signedLinks.js';

const TTL = 300;
const SECRET = 'a secret of at least thirty-two characters';
const START = Date.parse('2026-03-04T05:06:07.400Z');

let now = START;
beforeEach(() => {
  now = START;
});
const links = new SignedLinks(SECRET, TTL, () => now);

const grant: LinkGrant = {
  kind: 'media',
  sessionId: '7c9e2b40-1d35-4f68-a0b7-c4d5e6f70812',
  itemId: 'e5d4c3b2-a190-4f8e-8d7c-6b5a49382716',
};
const { capability, expiresAt } = links.issue(grant);
const [payload = '', signature = ''] = capability.split('.');

/** A capability with any payload and the signature this secret gives it. */
function forged(text: string, secret: string): string {
  const encoded = Buffer.from(text).toString('base64url');
  return `${encoded}.${createHmac('sha256', secret).update(encoded).digest('base64url')}`;
}

/** Every text that differs from the given one in one character. */
function* alterations(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    const other = text[at] === 'A' ? 'B' : 'A';
    yield text.slice(0, at) + other + text.slice(at + 1);
    yield text.slice(0, at) + text.slice(at + 1);
  }
}

describe('a link', () => {
  it.each<[what: string, grant: LinkGrant]>([
    ['media', grant],
    ['an upload', { ...grant, kind: 'upload' }],
    ['media of a subject', { ...grant, subjectHash: links.hashOf('auth0|4711 ü.') }],
  ])('for %s gives back what it was made for', (_, made) => {
    expect(links.read(links.issue(made).capability, made.kind)).toEqual(made);
  });

  it('has a keyed hash of the subject in it, not the subject', () => {
    const subjectHash = links.hashOf('alice@shop.example');
    const text = Buffer.from(links.issue({ ...grant, subjectHash }).capability, 'base64url').toString();

    expect(text).toContain(subjectHash);
    expect(text).not.toContain('alice');
    expect(links.hashOf('alice@shop.example')).toBe(subjectHash);
    expect(links.hashOf('bob@shop.example')).not.toBe(subjectHash);
    expect(new SignedLinks(`${SECRET}!`, TTL, () => now).hashOf('alice@shop.example')).not.toBe(subjectHash);
  });

  it('for an upload is never equal to another, because it ends with its success', () => {
    const upload: LinkGrant = { ...grant, kind: 'upload' };

    expect(links.issue(upload).capability).not.toBe(links.issue(upload).capability);
  });

  it('works in another process with the same secret', () => {
    expect(new SignedLinks(SECRET, 10, () => now).read(capability, 'media')).toEqual(grant);
    expect(new SignedLinks(Buffer.from(SECRET), TTL, () => now).read(capability, 'media')).toEqual(grant);
  });

  it('can stand in a URL as it is', () => {
    expect(encodeURIComponent(capability)).toBe(capability);
  });

  it('says nothing of its secret', () => {
    expect(Buffer.from(payload, 'base64url').toString()).not.toContain(SECRET);
    expect(Buffer.from(signature, 'base64url')).toHaveLength(32);
  });

  it.each<[when: string, at: () => number, isGood: boolean]>([
    ['at once', () => START, true],
    ['a second before its end', () => expiresAt.getTime() - 1000, true],
    ['a millisecond before its end', () => expiresAt.getTime() - 1, true],
    ['at its end', () => expiresAt.getTime(), false],
    ['a year later', () => START + 31_536_000_000, false],
  ])('read %s', (_, at, isGood) => {
    now = at();
    expect(links.read(capability, 'media')).toEqual(isGood ? grant : undefined);
  });

  it('ends at its time to live, and not more than a second sooner', () => {
    const lasts = expiresAt.getTime() - START;
    expect(lasts).toBeLessThanOrEqual(TTL * 1000);
    expect(lasts).toBeGreaterThan((TTL - 1) * 1000);
  });
});

describe('no link', () => {
  it.each<[what: string, text: string]>([
    ['nothing', ''],
    ['a dot', '.'],
    ['dots', '...'],
    ['a payload without its signature', payload],
    ['a payload with an empty signature', `${payload}.`],
    ['a signature without a payload', `.${signature}`],
    ['something behind it', `${capability}.`],
    ['another part behind it', `${capability}.e30`],
    ['something before it', `.${capability}`],
    ['a slash behind it', `${capability}/`],
    ['padding', `${payload}.${signature}=`],
    ['the parts the other way round', `${signature}.${payload}`],
    ['the signature in other letters', `${payload}.${Buffer.from(signature, 'base64url').toString('hex')}`],
    ['text in another script', `${payload}.${'é'.repeat(43)}`],
    ['text of the same length in bytes', `${payload}.${'é'.repeat(21)}x`],
    ['garbage', 'x'.repeat(100_000)],
    ['a great many dots', '.'.repeat(100_000)],
    ['NUL', '\0'],
  ])('is %s', (_, text) => {
    expect(links.read(text, 'media')).toBeUndefined();
  });

  it('is one that is altered anywhere', () => {
    for (const altered of alterations(capability)) expect(links.read(altered, 'media')).toBeUndefined();
  });

  it('is one that is cut anywhere', () => {
    for (let length = 0; length < capability.length; length++)
      expect(links.read(capability.slice(0, length), 'media')).toBeUndefined();
  });

  it('is one for something else', () => {
    expect(links.read(capability, 'upload')).toBeUndefined();
    expect(links.read(links.issue({ ...grant, kind: 'upload' }).capability, 'media')).toBeUndefined();
  });

  it('is one with another secret', () => {
    expect(new SignedLinks(`${SECRET}!`, TTL, () => now).read(capability, 'media')).toBeUndefined();
    const text = Buffer.from(payload, 'base64url').toString();
    expect(links.read(forged(text, `${SECRET}!`), 'media')).toBeUndefined();
    expect(links.read(forged(text, ''), 'media')).toBeUndefined();
  });

  it('is made of a payload that this class did not write, without the secret', () => {
    const text = Buffer.from(payload, 'base64url').toString();
    // The same text with the secret is the link itself, so the signature is all there is to know.
    expect(forged(text, SECRET)).toBe(capability);
    for (const other of ['', 'no JSON', '{}', 'null', text.replace('media', 'upload')])
      expect(links.read(`${Buffer.from(other).toString('base64url')}.${signature}`, 'media')).toBeUndefined();
  });
});
