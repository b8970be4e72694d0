import { randomUUID, sign } from 'node:crypto';
import { request } from 'undici';
import type { YotiEmulator } from '../../../emulator/yotiEmulator.js';

/** Response of the emulator. */
export interface EmulatorResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  /** JSON body, or undefined. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests say what they expect
  body: any;
}

/** Options of a request besides its method and path. */
export interface RequestOptions {
  json?: unknown;
  body?: Buffer;
  headers?: Record<string, string>;
  /** Replaces the default query. */
  query?: string;
  base?: string;
}

/** Client of an emulator, as a relying business has one. */
export class TestClient {
  constructor(
    readonly emulator: YotiEmulator,
    readonly sdkId = emulator.sdkId,
    private readonly ownKey?: string,
  ) {}

  /** Private key; that of the emulator's first application unless another was given. */
  get key(): string {
    return this.ownKey ?? this.emulator.privateKeyPem ?? '';
  }

  /** Sends a signed request. */
  send(method: string, path: string, options: RequestOptions = {}): Promise<EmulatorResponse> {
    const body = options.body ?? bytesOf(options.json);
    const target = `${path}?${options.query ?? this.query()}`;
    const text = `${method}&${target}${body ? `&${body.toString('base64')}` : ''}`;
    const digest = sign('RSA-SHA256', Buffer.from(text), this.key).toString('base64');
    return this.raw(method, target, {
      ...options,
      headers: { 'x-yoti-auth-digest': digest, ...options.headers },
    });
  }

  /** Sends a request with the end user's token. */
  asUser(method: string, path: string, token: string, json?: unknown): Promise<EmulatorResponse> {
    return this.raw(method, path, { json, headers: { 'x-yoti-auth-token': token } });
  }

  /** Sends a request without adding a signature. */
  async raw(method: string, target: string, options: RequestOptions = {}): Promise<EmulatorResponse> {
    const body = options.body ?? bytesOf(options.json);
    const {
      statusCode,
      headers,
      body: answer,
    } = await request(`${options.base ?? this.emulator.url}${target}`, {
      method: method as 'GET',
      headers: {
        ...(options.json !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
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

  /** Creates a session; returns its id and token. */
  async session(specification: object = faceAuth): Promise<{ id: string; token: string }> {
    const { status, body } = await this.send('POST', '/sessions', { json: specification });
    expect({ status, body }).toMatchObject({ status: 201 });
    return { id: body.session_id, token: body.client_session_token };
  }

  /** Creates the face capture resource of a session; returns its id. */
  async faceCapture(sessionId: string): Promise<string> {
    const { body } = await this.send('GET', `/sessions/${sessionId}/configuration`);
    const { id } = body.capture.required_resources.find((r: { type: string }) => r.type === 'FACE_CAPTURE');
    const path = `/sessions/${sessionId}/resources/face-capture`;
    return (await this.send('POST', path, { json: { requirement_id: id } })).body.id;
  }

  /** Uploads an image to a face capture resource. */
  upload(
    sessionId: string,
    resourceId: string,
    bytes: Buffer,
    part: Partial<Part> = {},
  ): Promise<EmulatorResponse> {
    const path = `/sessions/${sessionId}/resources/face-capture/${resourceId}/image`;
    return this.send('PUT', path, multipart(bytes, part));
  }

  /** Creates a session with its reference image, so that the user can begin. */
  async readySession(specification: object = faceAuth): Promise<{ id: string; token: string }> {
    const session = await this.session(specification);
    await this.upload(session.id, await this.faceCapture(session.id), jpeg);
    return session;
  }

  /** Completes a session as its user. */
  agent(session: { id: string; token: string }, resources?: object): Promise<EmulatorResponse> {
    return this.send('POST', '/agent', {
      json: { session_id: session.id, client_session_token: session.token, ...(resources && { resources }) },
    });
  }
}

/** Part of a multipart message. */
export interface Part {
  name: string;
  filename: string | undefined;
  type: string;
}

/** Multipart body as the SDKs send it. */
export function multipart(bytes: Buffer, part: Partial<Part> = {}): RequestOptions {
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

/** Specification of a session that compares a selfie with a reference image. */
export const faceAuth = {
  client_session_token_ttl: 900,
  resources_ttl: 90_000,
  requested_checks: [
    { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } },
    { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
  ],
};

/** Smallest bytes that the emulator accepts as JPEG. */
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 0xff, 0xd9]);

function bytesOf(json: unknown): Buffer | undefined {
  return json === undefined ? undefined : Buffer.from(JSON.stringify(json));
}
