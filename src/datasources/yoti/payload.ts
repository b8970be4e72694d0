import { randomUUID } from 'node:crypto';

/** A body and its type, ready to be signed and sent. */
export interface Payload {
  contentType: string;
  bytes: Buffer;
}

/**
 * The one-part form that Yoti's image upload takes: part `binary-content`, and a file name, which must be there.
 * Reference 5.6.
 */
export function imageForm(image: Buffer, contentType: string, boundary: string = randomUUID()): Payload {
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="binary-content"; filename="face-capture-image"',
    `Content-Type: ${contentType}`,
    '\r\n',
  ].join('\r\n');
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([Buffer.from(head), image, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

/** A JSON body; the bytes that are signed are the bytes that are sent. */
export function json(value: unknown): Payload {
  return { contentType: 'application/json', bytes: Buffer.from(JSON.stringify(value)) };
}
