import { constants, createPrivateKey, randomUUID, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { Pool } from 'undici';

/** Clients of Yoti for the floor and the peers, signed or unsigned by `BENCH_AUTH`. */

const { YOTI_IDV_API_URL: baseUrl, YOTI_CLIENT_SDK_ID: sdkId, YOTI_KEY_PEM: pem } = process.env;
const isSigned = process.env.BENCH_AUTH === 'signed';
const { origin, pathname: prefix } = new URL(baseUrl);
const key = { key: createPrivateKey(pem), padding: constants.RSA_PKCS1_PADDING };
const signAsync = promisify(sign);

/** Connections to Yoti, limited as the gateway's are by default. */
export const pool = new Pool(origin, { connections: 128 });

/** Prepares a request; a signature is made on the thread pool, with a key that is parsed once. */
export async function prepare(method, path, body) {
  const headers = { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) };
  if (!isSigned) return { method, path: prefix + path, headers, body };
  const target = `${path}?sdkId=${sdkId}&nonce=${randomUUID()}&timestamp=${Date.now()}`;
  const message = `${method}&${target}${body ? `&${Buffer.from(body).toString('base64')}` : ''}`;
  const digest = await signAsync('sha256', Buffer.from(message), key);
  headers['X-Yoti-Auth-Digest'] = digest.toString('base64');
  return { method, path: prefix + target, headers, body };
}

const withUndici = async (method, path, body) => {
  const { statusCode, body: answer } = await pool.request(await prepare(method, path, body));
  const text = await answer.text();
  if (statusCode >= 300) throw new Error(`Yoti answered ${statusCode}`);
  return text === '' ? undefined : JSON.parse(text);
};

const withFetch = async (method, path, body) => {
  const { path: target, headers } = await prepare(method, path, body);
  const answer = await fetch(origin + target, { method, headers, body });
  if (!answer.ok) throw new Error(`Yoti answered ${answer.status}`);
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
};

/** Yoti's own SDK, which parses the PEM and signs on the event loop for each request, and sends with superagent. */
const withSdk = async (method, path, body) => {
  const { Payload, RequestBuilder } = createRequire(import.meta.url)('yoti');
  const builder = new RequestBuilder()
    .withBaseUrl(baseUrl)
    .withPemString(pem)
    .withEndpoint(path)
    .withQueryParam('sdkId', sdkId)
    .withMethod(method);
  if (body) builder.withPayload(new Payload(JSON.parse(body)));
  return (await builder.build().execute()).getParsedResponse();
};

const senders = { undici: withUndici, fetch: withFetch, sdk: withSdk };

/** Data source of one request; reads each session once. */
export function createReads(sender) {
  const send = senders[sender];
  const sessions = new Map();
  return {
    session(id, convert) {
      const known = sessions.get(id);
      if (known) return known;
      const read = send('GET', `/sessions/${id}`).then(convert);
      sessions.set(id, read);
      return read;
    },
    async addApplicant({ sessionId, resourceId, applicantId }) {
      const path = `/sessions/${sessionId}/resources/face-capture/${resourceId}/applicant`;
      await send('PUT', path, JSON.stringify({ applicant_id: applicantId }));
      return resourceId;
    },
  };
}
