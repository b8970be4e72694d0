import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { LONG_TEXT } from '../limits/longTexts.js';

/** Nested objects and lists: far above the depth of any input. */
const MAX_DEPTH = 64;
/** Values and names: far above those of any input. */
const MAX_VALUES = 20_000;
/** Bodies up to this length are parsed in well under a millisecond, whatever they hold. */
const SMALL_BYTES = 4_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Checks JSON in one pass before it is parsed, because parsing is slower and cannot be stopped: depth, number of values,
 * and bytes. Gives the bytes outside of long texts; REQUEST_TOO_LARGE when they are more than `maxOtherBytes`.
 */
export function scanJson(bytes: Buffer, maxOtherBytes: number): number {
  if (bytes.length <= SMALL_BYTES) return bytes.length;
  let depth = 0;
  let values = 1;
  let otherBytes = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]!;
    otherBytes += 1;
    if (byte === QUOTE) {
      const end = endOfText(bytes, index + 1, maxOtherBytes);
      otherBytes += end - index - 1 > LONG_TEXT ? 1 : end - index;
      index = end;
    } else if (byte === COMMA || byte === COLON) values += 1;
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > MAX_DEPTH) throw new ApiError(ErrorCode.DEPTH_LIMIT_EXCEEDED);
    if (values > MAX_VALUES) throw new ApiError(ErrorCode.LIST_LIMIT_EXCEEDED);
    if (otherBytes > maxOtherBytes) throw new ApiError(ErrorCode.REQUEST_TOO_LARGE);
  }
  return otherBytes;
}

/**
 * Index of the quote that ends a text. After `maxScanned` bytes the text can only be an image, so that the search is
 * native, and an escaped quote, which base64 never has, is refused.
 */
function endOfText(bytes: Buffer, start: number, maxScanned: number): number {
  const scanned = Math.min(bytes.length, start + maxScanned);
  for (let index = start; index < scanned; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) return index;
    if (byte === BACKSLASH) index += 1;
  }
  const end = bytes.indexOf(QUOTE, scanned);
  if (end < 0) return bytes.length;
  if (bytes[end - 1] === BACKSLASH) throw new ApiError(ErrorCode.REQUEST_TOO_LARGE);
  return end;
}
