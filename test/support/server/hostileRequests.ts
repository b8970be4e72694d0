import { once } from 'node:events';
import { connect } from 'node:net';
import { type request, type Dispatcher } from 'undici';
import { canary } from '../fixtures/canaries.js';
import { filled, type Mishap } from '../emulator/canaryYoti.js';

/*
 * What callers can send that is wrong or strange, and what can go wrong at Yoti, with canaries wherever something is
 * free to be chosen.
 */

const UUID = '0c0ffee0-0000-4000-8000-0000000000bb';

/** Headers that everybody can send; not one of them is for the log. */
export const strangeHeaders = (): Record<string, string> => ({
  cookie: `session=${canary()}`,
  'x-request-id': `${canary()} with a blank`,
  'x-router-secret': canary(),
  'x-forwarded-for': canary(),
  'user-agent': canary(),
  referer: `https://shop.example/${canary()}`,
  [`x-${canary()}`]: canary(),
});

/** Documents with names and values of the caller's own, right ones and wrong ones. */
export function strangeDocuments(): object[] {
  const name = canary();
  const [variable, alias, fragment] = [canary(), canary(), canary()];
  const query = `# ${canary()}
    query ${name}($${variable}: ID!, $yes: Boolean = true) {
      ${alias}: session(id: $${variable}) { ...${fragment} ${canary()}: id @skip(if: $yes) }
    }
    fragment ${fragment} on Session { ${canary()}: userTrackingId ${canary()}: checks { recommendation { value } } }`;
  const applicant = (image: string): object => ({
    query: 'mutation ($input: CreateApplicantInput!) { createApplicant(input: $input) { applicant { id } } }',
    variables: { input: { image } },
  });
  const session = (input: object): object => ({
    query: 'mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }',
    variables: { input },
  });
  return [
    { query, operationName: name, variables: { [variable]: UUID, [canary()]: canary() } },
    { query, operationName: canary(), variables: { [variable]: UUID } },
    { query, variables: { [variable]: canary() } },
    { query, variables: { [variable]: { [canary()]: canary() } } },
    { query: `{ ${canary()} }` },
    { query: `{ session(${canary()}: "${canary()}") { id } }` },
    { query: `{ session(id: "${canary()}") { id ... on ${canary()} { id } } }` },
    { query: `{ session(id: "${UUID}") { checks(type: ${canary()}) { id } } }` },
    { query: `{ session(id: "${UUID}") { id @${canary()} } }` },
    { query: `{ session(id: "${canary()}` },
    { query: `{ session(id: """${canary()}\n    at ${canary()}""") { id } }` },
    { query: canary() },
    { query: [canary()] },
    { [canary()]: canary() },
    [{ query: canary() }],
    applicant(`data:image/jpeg;base64,${canary()}`),
    applicant(canary()),
    session({ applicantProfile: { dateOfBirth: `${canary()}\n    at ${canary()} (/x.js:1:1)` } }),
    session({ checks: canary() }),
    session({ [canary()]: canary() }),
    session({ sdkConfig: { darkMode: canary() } }),
    session({ notifications: { endpoint: `https://${canary()}:${canary()}` } }),
    session({ sessionTtl: canary(), sessionDeadline: canary(), isMediaEphemeral: canary() }),
    { query: `mutation { createApplicant(input: { image: "${canary()}!" }) { applicant { id } } }` },
    {
      query: `mutation { createSession(input: { applicantProfile: { dateOfBirth: "${canary()}" } }) { session { id } } }`,
    },
    { query: '{ errorCodes }', extensions: { persistedQuery: { version: 1, sha256Hash: canary() } } },
    {
      query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Session { id state } } }',
      variables: { r: [{ __typename: 'Session', id: UUID, [canary()]: canary() }, { __typename: canary() }] },
    },
  ];
}

type Options = Parameters<typeof request>[1] & { method?: Dispatcher.HttpMethod };

/** Requests that are no such POST; paths are below the gateway's address. */
export function strangeRequests(): [path: string, options: Options][] {
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': `multipart/form-data; boundary=${canary()}` };
  const file = `Content-Disposition: form-data; name="${canary()}"; filename="${canary()}.jpg"`;
  const tokens = ['Bearer x.y.z', 'Basic '].map((start) => ({ authorization: `${start}${canary()}` }));
  return [
    ...tokens.map((headers): [string, Options] => ['/graphql', { method: 'POST', headers, body: canary() }]),
    ['/graphql', { method: 'POST', headers: json, body: `{"query": ${canary()}` }],
    ['/graphql', { method: 'POST', headers: form, body: `${file}\r\n\r\n${canary()}` }],
    ['/graphql', { method: 'POST', headers: { 'content-type': `text/${canary()}` }, body: canary() }],
    ['/graphql', { method: 'POST', headers: { ...json, accept: `text/${canary()}` }, body: '{}' }],
    ['/graphql', { method: 'PATCH', headers: json, body: canary() }],
    [`/graphql?query={${canary()}}&operationName=${canary()}&variables=${canary()}`, {}],
    [`/graphql?query={errorCodes}&${canary()}=${canary()}`, { headers: { 'sec-fetch-mode': 'cors' } }],
    [`/${canary()}?${canary()}=${canary()}`, {}],
    [`/%${canary()}`, {}],
    [`/media/${canary()}`, {}],
    [`/media/${canary()}.${canary()}`, { headers: { authorization: `Bearer ${canary()}` } }],
    [
      `/uploads/${canary()}`,
      {
        method: 'PUT',
        headers: { 'content-disposition': `attachment; filename=${canary()}` },
        body: canary(),
      },
    ],
    [
      '/notifications',
      { method: 'POST', headers: { ...json, authorization: canary() }, body: `{"session_id":"${canary()}"}` },
    ],
  ];
}

/** Bytes that are no HTTP request; the connection ends after each. */
export async function sendNoHttp(url: string): Promise<void> {
  const { port } = new URL(url);
  const noHeader = `GET /${canary()} HTTP/1.1\r\nhost: x\r\n${canary()} ${canary()}\r\n\r\n`;
  const tooLong = `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${`${canary()} `.repeat(4_000)}\r\n\r\n`;
  for (const bytes of [noHeader, tooLong, `${canary()}\r\n\r\n`]) {
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    socket.on('error', () => undefined).resume();
    socket.write(bytes);
    await once(socket, 'close');
  }
}

const problems = (): object => ({
  code: canary().toUpperCase(),
  message: canary(),
  errors: [{ property: canary(), message: canary() }],
  [canary()]: canary(),
});

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Mishap =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', 'retry-after': '0', ...headers })
      .end(body);

/** Faulty responses of Yoti, or of a proxy in front of it. */
export const mishaps = (): [what: string, mishap: Mishap][] => [
  ...[400, 401, 403, 404, 409, 422, 429, 500, 503].map((status): [string, Mishap] => [
    `${status}`,
    (response) => answer(status, JSON.stringify(problems()), { [`x-${canary()}`]: canary() })(response),
  ]),
  ['a redirect', answer(302, '', { location: `https://${canary()}.example/${canary()}` })],
  ['no JSON', answer(200, `<html>${canary()}`)],
  ['another shape', answer(200, JSON.stringify({ [canary()]: canary() }))],
  ['a text', answer(200, JSON.stringify(canary()))],
  [
    'names and values of its own',
    (response) =>
      answer(
        200,
        JSON.stringify({
          ...filled('SessionResult'),
          [`full_${canary()}`]: canary(),
          state: canary(),
          checks: [{ [canary()]: canary() }],
          supported_countries: [
            {
              code: 'GBR',
              supported_documents: [
                { type: 'PASSPORT', requirements: { date_from: `${canary()}\n    at ${canary()}` } },
              ],
            },
          ],
        }),
      )(response),
  ],
  ['nothing', (response) => void response.destroy()],
  ['no HTTP', (response) => void response.socket?.end(`${canary()} ${canary()}\r\n\r\n`)],
  [
    'half an answer',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write(`{"id":"${canary()}`, () => response.destroy());
    },
  ],
];
