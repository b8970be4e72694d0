import { AllowedOrigins } from '../../src/http/allowedOrigins.js';
import { checkCsrf } from '../../src/http/csrf.js';

const PAGE = 'https://shop.example';
const origins = new AllowedOrigins({ corsOrigins: [PAGE], isProduction: true, warn: () => undefined });

it.each<[name: string, headers: Record<string, string>]>([
  ['a header of Apollo', { 'apollo-require-preflight': 'true' }],
  ['JSON as content type', { 'content-type': 'application/json; charset=utf-8' }],
  ['the secret of a router, as Hive Gateway subscribes', { 'x-router-secret': 'any' }],
  ['the mode cors, from an allowed origin', { 'sec-fetch-mode': 'cors', origin: PAGE }],
])('a GET with %s is no forgery of a page', (_, headers) => {
  expect(() => checkCsrf(headers, origins)).not.toThrow();
});

it.each<[name: string, headers: Record<string, string>]>([
  ['nothing', {}],
  ['a wish for events alone', { accept: 'text/event-stream' }],
  ['an empty secret', { 'x-router-secret': '' }],
  ['the mode cors, from another origin', { 'sec-fetch-mode': 'cors', origin: 'https://evil.example' }],
  ['the mode of a link', { 'sec-fetch-mode': 'navigate' }],
])('a GET with %s is refused', (_, headers) => {
  expect(() => checkCsrf(headers, origins)).toThrow(
    'A GET request must have a non-empty header apollo-require-preflight or x-apollo-operation-name, against CSRF.',
  );
});
