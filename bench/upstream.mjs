import { createPublicKey, createVerify } from 'node:crypto';
import { createServer } from 'node:http';
import { sessionText } from './wireSession.mjs';

/**
 * Yoti's API as fast as node:http allows, in its own process: sessions, configurations, created resources, empty
 * responses to PUT, and bearer tokens. It counts signatures, and verifies them only when VERIFY_KEY is set.
 *
 *   GET /-/counts           returns the counts since the last reset, and resets them
 *   POST /-/delay?ms=20     delays every later response
 */

const prefix = '/idverify/v1';
const SESSION = /^\/sessions\/([0-9a-f-]{36})$/;
const CONFIGURATION = /^\/sessions\/([0-9a-f-]{36})\/configuration$/;
const json = { 'content-type': 'application/json' };
const verifyKey = process.env.VERIFY_KEY && createPublicKey(process.env.VERIFY_KEY);

const noCounts = () => ({ calls: 0, signed: 0, bearer: 0, tokens: 0, rejected: 0 });
let counts = noCounts();
let delayMs = 0;

const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  const { pathname, searchParams } = splitUrl(request.url);
  if (pathname.startsWith('/-/')) return control(pathname, searchParams, response);
  read(request, (body) => {
    const answer = answerTo(request, pathname, body);
    if (delayMs > 0) setTimeout(send, delayMs, response, answer);
    else send(response, answer);
  });
});

/** Splits a URL; `new URL` would cost more than the rest of the response. */
function splitUrl(url) {
  const end = url.indexOf('?');
  return {
    pathname: end < 0 ? url : url.slice(0, end),
    searchParams: end < 0 ? '' : url.slice(end + 1),
  };
}

function control(pathname, query, response) {
  if (pathname === '/-/delay') delayMs = Number(new URLSearchParams(query).get('ms'));
  const text = JSON.stringify(counts);
  counts = noCounts();
  response.writeHead(200, json).end(text);
}

function read(request, done) {
  if (request.method === 'GET') return done(undefined);
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)));
}

function send(response, [status, text]) {
  if (text === undefined) response.writeHead(status, { 'content-length': 0 }).end();
  else response.writeHead(status, { ...json, 'content-length': Buffer.byteLength(text) }).end(text);
}

function answerTo(request, pathname, body) {
  if (pathname.endsWith('/oauth/token')) return token();
  counts.calls += 1;
  if (request.headers['x-yoti-auth-digest']) counts.signed += 1;
  if (request.headers.authorization?.startsWith('Bearer ')) counts.bearer += 1;
  if (verifyKey && !hasValidSignature(request, body)) {
    counts.rejected += 1;
    return [401, JSON.stringify({ code: 'MESSAGE_SIGNING', message: 'The signature is wrong' })];
  }
  return respond(request.method, pathname.slice(prefix.length));
}

function respond(method, path) {
  if (method === 'PUT') return [200, undefined];
  if (method === 'DELETE') return [204, undefined];
  const [, id] = SESSION.exec(path) ?? [];
  if (method === 'GET' && id) return [200, sessionText(id)];
  const [, configured] = CONFIGURATION.exec(path) ?? [];
  if (method === 'GET' && configured) return [200, JSON.stringify(configuration(configured))];
  if (method === 'POST' && path === '/sessions') return [201, JSON.stringify(created)];
  if (method === 'POST') return [201, JSON.stringify({ id: created.session_id, frames: 1 })];
  return [404, JSON.stringify({ code: 'NOT_FOUND', message: 'There is no such endpoint' })];
}

const created = {
  client_session_token_ttl: 899,
  client_session_token: '5e55104a-0000-4000-8000-000000000002',
  session_id: '5e55104a-0000-4000-8000-000000000001',
};

function configuration(id) {
  const required = { type: 'FACE_CAPTURE', id: created.session_id, state: 'REQUIRED' };
  return {
    session_id: id,
    client_session_token_ttl: 899,
    requested_checks: ['LIVENESS', 'FACE_COMPARISON'],
    capture: {
      biometric_consent: 'REQUIRED',
      required_resources: [{ ...required, allowed_sources: [{ type: 'RELYING_BUSINESS' }] }],
    },
    sdk_config: { hide_logo: false, allow_handoff: false },
    track_ip_address: true,
  };
}

/** Token of central authentication. Reference 2.3. */
function token() {
  counts.tokens += 1;
  return [200, JSON.stringify({ access_token: 'bench', token_type: 'Bearer', expires_in: 2700, scope: '' })];
}

function hasValidSignature({ method, url, headers }, body) {
  if (headers.authorization === 'Bearer bench') return true;
  const message = `${method}&${url.slice(prefix.length)}${body ? `&${body.toString('base64')}` : ''}`;
  const verifier = createVerify('sha256').update(message);
  return verifier.verify(verifyKey, headers['x-yoti-auth-digest'] ?? '', 'base64');
}

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());
