const MAX_BODY_BYTES = 10_000;

/** Refusal of a request to the backend; `code` is for the page. */
export class RequestError extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** The JSON object in a request's body, of at most 10 kB. */
export async function readJson(request) {
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new RequestError(415, 'JSON_REQUIRED');
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAX_BODY_BYTES) throw new RequestError(413, 'BODY_TOO_LARGE');
  }
  try {
    const body = JSON.parse(text);
    if (body !== null && typeof body === 'object') return body;
  } catch {
    // Refused below.
  }
  throw new RequestError(400, 'JSON_INVALID');
}

export function sendJson(response, status, content) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(content));
}
