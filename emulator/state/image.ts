import { yotiError } from '../http/errors.js';

/** Image with its content type. */
export interface Image {
  contentType: string;
  bytes: Buffer;
}

const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff]);
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Image recognised by its first bytes; throws 422 UNPROCESSABLE_MEDIA unless JPEG or PNG. */
export function parseImage(bytes: Buffer): Image {
  if (bytes.subarray(0, JPEG_SIGNATURE.length).equals(JPEG_SIGNATURE)) {
    return { contentType: 'image/jpeg', bytes };
  }
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) {
    return { contentType: 'image/png', bytes };
  }
  throw yotiError('UNPROCESSABLE_MEDIA');
}
