import { ApiError, badInput } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { ImageContentType } from '../schema/resource.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** MIME types as Yoti takes them in a part of a form. */
export const mimeTypes: Record<ImageContentType, string> = { JPEG: 'image/jpeg', PNG: 'image/png' };

/** Refuses, before Yoti sees it, what is too big, no JPEG or PNG by its first bytes, or not what it is said to be. */
export function checkImage(image: Buffer, maxBytes: number, declared?: ImageContentType): void {
  if (image.length > maxBytes)
    throw badInput({ field: 'image', message: `must not have more than ${maxBytes} bytes` });
  const actual = imageTypeOf(image);
  if (!actual) throw unusable('is neither JPEG nor PNG');
  if (declared && declared !== actual) throw unusable(`is ${actual}, not ${declared}`, 'contentType');
}

/** JPEG or PNG by the first bytes; undefined for anything else. */
export function imageTypeOf(image: Buffer): ImageContentType | undefined {
  if (image.subarray(0, PNG.length).equals(PNG)) return ImageContentType.PNG;
  if (image.subarray(0, JPEG.length).equals(JPEG)) return ImageContentType.JPEG;
  return undefined;
}

function unusable(message: string, field = 'image'): ApiError {
  return new ApiError(ErrorCode.MEDIA_NOT_PROCESSABLE, { fieldErrors: [{ field, message }] });
}
