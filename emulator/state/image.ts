import { refusal } from '../http/errors.js';

/** A picture and what it is. */
export interface Image {
  contentType: string;
  bytes: Buffer;
}

const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The image in these bytes, told by its first bytes; 422 UNPROCESSABLE_MEDIA unless JPEG or PNG. */
export function imageOf(bytes: Buffer): Image {
  if (bytes.subarray(0, jpeg.length).equals(jpeg)) {
    return { contentType: 'image/jpeg', bytes };
  }
  if (bytes.subarray(0, png.length).equals(png)) {
    return { contentType: 'image/png', bytes };
  }
  throw refusal('UNPROCESSABLE_MEDIA');
}
