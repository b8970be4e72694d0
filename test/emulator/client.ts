import { randomUUID, sign } from 'node:crypto';
import { request } from 'undici';
import type { YotiEmulator } from '../../emulator/yotiEmulator.js';

/** An answer of the emulator. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  /** The JSON body, or undefined. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests say what they expect
  body: any;
}

/** What may be said about a request besides its method and path. */
export interface Sending {
  json?: unknown;
  body?: Buffer;
  headers?: Record<string, string>;
  /** Replaces the usual query. */
  query?: string;
  base?: string;
}

/** Speaks to an emulator the way a relying business does. */
export class TestClient {
  constructor(
    readonly emulator: YotiEmulator,
    readonly sdkId = emulator.sdkId,
    readonly key = emulator.privateKeyPem ?? '',
  ) {}

  /** A signed request. */
  send(method: string, path: string, sending: Sending = {}): Promise<Answer> {
    const body = sending.body ?? bytesOf(sending.json);
    const target = `${path}?${sending.query ?? this.query()}`;
    const text = `${method}&${target}${body ? `&${body.toString('base64')}` : ''}`;
    const digest = sign('RSA-SHA256', Buffer.from(text), this.key).toString('base64');
    return this.raw(method, target, {
      ...sending,
      headers: { 'x-yoti-auth-digest': digest, ...sending.headers },
    });
  }

  /** A request with the end user's token. */
  asUser(method: string, path: string, token: string, json?: unknown): Promise<Answer> {
    return this.raw(method, path, { json, headers: { 'x-yoti-auth-token': token } });
  }

  /** A request exactly as told. */
  async raw(method: string, target: string, sending: Sending = {}): Promise<Answer> {
    const body = sending.body ?? bytesOf(sending.json);
    const {
      statusCode,
      headers,
      body: answer,
    } = await request(`${sending.base ?? this.emulator.url}${target}`, {
      method: method as 'GET',
      headers: {
        ...(sending.json !== undefined && { 'content-type': 'application/json' }),
        ...sending.headers,
      },
      ...(body && { body }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = String(headers['content-type']).startsWith('application/json');
    return { status: statusCode, headers, bytes, body: isJson ? JSON.parse(bytes.toString()) : undefined };
  }

  query(): string {
    return `sdkId=${this.sdkId}&nonce=${randomUUID()}&timestamp=${Date.now()}`;
  }

  /** Creates a session and gives its id and token. */
  async session(specification: object = faceAuth): Promise<{ id: string; token: string }> {
    const { status, body } = await this.send('POST', '/sessions', { json: specification });
    expect({ status, body }).toMatchObject({ status: 201 });
    return { id: body.session_id, token: body.client_session_token };
  }

  /** Creates the face capture resource of a session and gives its id. */
  async faceCapture(sessionId: string): Promise<string> {
    const { body } = await this.send('GET', `/sessions/${sessionId}/configuration`);
    const { id } = body.capture.required_resources.find((r: { type: string }) => r.type === 'FACE_CAPTURE');
    const path = `/sessions/${sessionId}/resources/face-capture`;
    return (await this.send('POST', path, { json: { requirement_id: id } })).body.id;
  }

  /** Uploads an image to a face capture resource. */
  upload(sessionId: string, resourceId: string, bytes: Buffer, part: Partial<Part> = {}): Promise<Answer> {
    const path = `/sessions/${sessionId}/resources/face-capture/${resourceId}/image`;
    return this.send('PUT', path, multipart(bytes, part));
  }

  /** A session whose reference image is supplied, so that the user can begin. */
  async readySession(specification: object = faceAuth): Promise<{ id: string; token: string }> {
    const session = await this.session(specification);
    await this.upload(session.id, await this.faceCapture(session.id), jpeg);
    return session;
  }

  /** Plays the user. */
  agent(session: { id: string; token: string }, resources?: object): Promise<Answer> {
    return this.send('POST', '/agent', {
      json: { session_id: session.id, client_session_token: session.token, ...(resources && { resources }) },
    });
  }
}

/** A part of a multipart message. */
export interface Part {
  name: string;
  filename: string | undefined;
  type: string;
}

/** A multipart body as the SDKs send it. */
export function multipart(bytes: Buffer, part: Partial<Part> = {}): Sending {
  const { name, filename, type } = {
    name: 'binary-content',
    filename: 'face-capture-image',
    type: 'image/jpeg',
    ...part,
  };
  const boundary = 'yoti-doc-scan-boundary';
  const file = filename === undefined ? '' : `; filename="${filename}"`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** A session that compares a live face with a reference image. */
export const faceAuth = {
  client_session_token_ttl: 900,
  resources_ttl: 90_000,
  requested_checks: [
    { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } },
    { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
  ],
};

/** The smallest thing that passes for a JPEG. */
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 0xff, 0xd9]);

function bytesOf(json: unknown): Buffer | undefined {
  return json === undefined ? undefined : Buffer.from(JSON.stringify(json));
}
