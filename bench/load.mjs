import { createHash } from 'node:crypto';
import autocannon from 'autocannon';

/** Returns the maker of an operation's HTTP requests to a server: GraphQL, or REST for the floor. */
export function requestOf(server, operation) {
  if (server.kind === 'floor') return operation.floor;
  const { document, variables: rename = (own) => own } =
    server.kind === 'wire' ? { ...operation.wire } : operation;
  const reference = operation.isHashed ? hashReference(document) : `"query":${JSON.stringify(document)}`;
  const toWire = server.kind === 'wire' ? rename : (own) => own;
  return (variables) => ({
    method: 'POST',
    path: '/graphql',
    body: `{${reference},"variables":${JSON.stringify(toWire(variables))}}`,
  });
}

/** Members of a request body that name a document by its hash. */
function hashReference(document) {
  const sha256Hash = createHash('sha256').update(document).digest('hex');
  return `"extensions":${JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })}`;
}

/** Request that registers the document of an operation which is sent by hash. */
export const registration = ({ document }, variables) =>
  `{"query":${JSON.stringify(document)},${hashReference(document)},"variables":${JSON.stringify(variables)}}`;

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Sends an operation `amount` times; returns the number of answers, the seconds it took and the latencies in
 * milliseconds. Rejects when an answer is missing or has errors.
 */
export function drive(server, operation, { connections, amount }) {
  const request = requestOf(server, operation);
  const latencies = [];
  return new Promise((resolve, reject) => {
    let bad = 0;
    const instance = autocannon(
      {
        url: server.origin,
        connections: Math.min(connections, amount),
        amount,
        timeout: 30,
        // Milliseconds between two checks whether all answers have come.
        sampleInt: 10,
        headers,
        requests: [{ setupRequest: (base) => ({ ...base, ...request(operation.variables()) }) }],
        verifyBody: (body) => {
          const isGood = server.kind === 'floor' || !body.toString().includes('"errors"');
          if (!isGood) bad += 1;
          return isGood;
        },
      },
      (error, result) => {
        if (error) return reject(error);
        const failures = bad + result.errors + result.timeouts + result.non2xx;
        if (failures > 0) return reject(new Error(`${failures} of ${amount} requests failed`));
        resolve({ answers: latencies.length, seconds: (finished - started) / 1000, latencies });
      },
    );
    const started = performance.now();
    let finished = started;
    instance.on('response', (_client, _status, _bytes, milliseconds) => {
      finished = performance.now();
      latencies.push(milliseconds);
    });
  });
}

/** Returns the upstream's counts since the last call, and resets them. */
export async function counts(upstream) {
  return (await fetch(`${upstream.origin}/-/counts`)).json();
}

export async function setDelay(upstream, ms) {
  await fetch(`${upstream.origin}/-/delay?ms=${ms}`, { method: 'POST' });
}
