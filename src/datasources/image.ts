import { ApiError, badInput } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { ImageContentType } from '../schema/resource.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** MIME types for Yoti's multipart form. */
export const mimeTypes: Record<ImageContentType, string> = { JPEG: 'image/jpeg', PNG: 'image/png' };

/** Checks size, format (by the first bytes) and declared type of an image before it is sent. */
export function checkImage(image: Buffer, maxBytes: number, declared?: ImageContentType): void {
  if (image.length > maxBytes)
    throw badInput({ field: 'image', message: `must not have more than ${maxBytes} bytes` });
  const actual = imageTypeOf(image);
  if (!actual) throw notProcessable('is neither JPEG nor PNG');
  if (declared && declared !== actual) throw notProcessable(`is ${actual}, not ${declared}`, 'contentType');
}

/** Format by the first bytes; undefined unless JPEG or PNG. */
export function imageTypeOf(image: Buffer): ImageContentType | undefined {
  if (image.subarray(0, PNG.length).equals(PNG)) return ImageContentType.PNG;
  if (image.subarray(0, JPEG.length).equals(JPEG)) return ImageContentType.JPEG;
  return undefined;
}

function notProcessable(message: string, field = 'image'): ApiError {
  return new ApiError(ErrorCode.MEDIA_NOT_PROCESSABLE, { fieldErrors: [{ field, message }] });
}
