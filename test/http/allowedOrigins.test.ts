import { AllowedOrigins } from '../../src/http/allowedOrigins.js';

const LISTED = 'https://shop.example';

/** Origins of a gateway, and the origins it logged. */
function originsOf(isProduction: boolean): { origins: AllowedOrigins; logged: unknown[] } {
  const logged: unknown[] = [];
  const origins = new AllowedOrigins({
    corsOrigins: [LISTED],
    isProduction,
    warn: ({ origin }, text) => logged.push([origin, text.includes('CORS_ORIGINS')]),
  });
  return { origins, logged };
}

describe('the pages that may call', () => {
  const development = originsOf(false).origins;
  const production = originsOf(true).origins;

  it.each([
    'http://localhost:5173',
    'https://localhost',
    'http://127.0.0.1:3000',
    'https://127.0.0.1:8443',
    'http://[::1]:5173',
    'http://[::1]',
  ])('include %s in development, and not in production', (origin) => {
    expect([development.has(origin), production.has(origin)]).toEqual([true, false]);
  });

  it.each([
    'null',
    '',
    'http://localhost.evil.example',
    'http://evil.example/localhost',
    'http://localhost:5173.evil.example',
    'http://127.0.0.2:3000',
    'http://127.0.0.1.nip.example',
    'ftp://localhost',
    'http://user@localhost',
    'HTTP://LOCALHOST',
  ])('do not include %j, not even in development', (origin) => {
    expect(development.has(origin)).toBe(false);
  });

  it('include those of CORS_ORIGINS in both', () => {
    expect([development.has(LISTED), production.has(LISTED)]).toEqual([true, true]);
  });
});

describe('the log of a page that is refused', () => {
  it('names CORS_ORIGINS, once for each origin', () => {
    const { origins, logged } = originsOf(true);
    const pages = ['https://a.example', 'https://b.example', 'https://a.example'];
    for (const origin of pages) origins.logRefusal({ origin, host: 'graph.example' });
    expect(logged).toEqual([
      ['https://a.example', true],
      ['https://b.example', true],
    ]);
  });

  it('gives a file no remedy that does not help', () => {
    const { origins, logged } = originsOf(false);
    origins.logRefusal({ origin: 'null', host: 'graph.example' });
    expect(logged).toEqual([['null', false]]);
  });

  it.each<[what: string, origin: string | undefined]>([
    ['no origin', undefined],
    ['a listed origin', LISTED],
    ["the gateway's own origin", 'https://graph.example'],
    ['an origin that is too long', `https://${'a'.repeat(300)}.example`],
  ])('has no line for %s', (_, origin) => {
    const { origins, logged } = originsOf(true);
    origins.logRefusal({ origin, host: 'graph.example' });
    expect(logged).toEqual([]);
  });

  it('ends after a hundred origins', () => {
    const { origins, logged } = originsOf(true);
    for (let n = 0; n < 150; n++)
      origins.logRefusal({ origin: `https://${n}.example`, host: 'graph.example' });
    expect(logged).toHaveLength(100);
  });
});
