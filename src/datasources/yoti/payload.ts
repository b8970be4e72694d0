import { randomUUID } from 'node:crypto';

/** A request body and its content type. */
export interface Payload {
  contentType: string;
  bytes: Buffer;
  /** True if it carries an image. */
  hasImage?: boolean;
}

/** Multipart form of Yoti's image upload: one part `binary-content`, whose file name is required. Reference 5.6. */
export function imageForm(image: Buffer, contentType: string, boundary: string = randomUUID()): Payload {
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="binary-content"; filename="face-capture-image"',
    `Content-Type: ${contentType}`,
    '\r\n',
  ].join('\r\n');
  return {
    hasImage: true,
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([Buffer.from(head), image, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

/** A JSON body, serialised once, so that the signed bytes are those that are sent. */
export function json(value: unknown): Payload {
  return { contentType: 'application/json', bytes: Buffer.from(JSON.stringify(value)) };
}
