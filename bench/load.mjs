import autocannon from 'autocannon';

/** How to send an operation to a server: its document, or the plain request for one without GraphQL. */
export function requestOf(server, operation) {
  if (server.kind === 'floor') return operation.floor;
  const { document, variables: rename = (own) => own } =
    server.kind === 'wire' ? { ...operation.wire } : operation;
  const query = JSON.stringify(document);
  const toWire = server.kind === 'wire' ? rename : (own) => own;
  return (variables) => ({
    method: 'POST',
    path: '/graphql',
    body: `{"query":${query},"variables":${JSON.stringify(toWire(variables))}}`,
  });
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Sends the operation until `amount` answers are there; gives how many came, how long it took in seconds, and the
 * latencies in milliseconds in order. An answer with errors, or none, is an error.
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
        // How often it looks whether all answers are there, in milliseconds.
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
        latencies.sort((a, b) => a - b);
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

/** The value below which this share of the sorted values lies. */
export const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Upstream calls since the last look. */
export async function counts(upstream) {
  return (await fetch(`${upstream.origin}/-/counts`)).json();
}

export async function setDelay(upstream, ms) {
  await fetch(`${upstream.origin}/-/delay?ms=${ms}`, { method: 'POST' });
}
