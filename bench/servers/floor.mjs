import { createServer } from 'node:http';
import { ready } from './process.mjs';
import { pool, prepare } from './yoti.mjs';

/**
 * Floor: the cost of a server without GraphQL. As `stream` it is a REST proxy that forwards bytes. As `parse` it takes
 * GraphQL requests, and parses and serialises the JSON, which is the least that a gateway with its own schema does.
 */
const forward = process.env.FLOOR === 'parse' ? parseAndSerialise : stream;

async function stream({ method, url }, body, response) {
  await pool.stream(await prepare(method, url, body), ({ statusCode, headers }) => {
    response.writeHead(statusCode, { 'content-type': headers['content-type'] ?? 'text/plain' });
    return response;
  });
}

async function parseAndSerialise(_request, body, response) {
  const { id, input } = JSON.parse(body).variables;
  const { statusCode, body: answer } = await pool.request(
    await (input ? prepareApplicant(input) : prepare('GET', `/sessions/${id}`)),
  );
  const text = await answer.text();
  const data = text === '' ? { resource: { id: input.resourceId } } : JSON.parse(text);
  response.writeHead(statusCode, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
}

function prepareApplicant({ sessionId, resourceId, applicantId }) {
  const path = `/sessions/${sessionId}/resources/face-capture/${resourceId}/applicant`;
  return prepare('PUT', path, JSON.stringify({ applicant_id: applicantId }));
}

function read(request, done) {
  if (request.method === 'GET') return done(undefined);
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)));
}

const server = createServer((request, response) =>
  read(request, (body) => forward(request, body, response).catch((error) => response.destroy(error))),
);
server.listen(0, '127.0.0.1', () => ready(server));
