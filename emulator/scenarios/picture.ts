import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Image } from '../state/image.js';

type Colour = [number, number, number];
type Part = 'line' | 'face' | 'behind';

const SIZE = 64;
const INK: Colour = [40, 40, 48];
/** Part of the face that each pixel belongs to, equal for every person. */
const DRAWING = Array.from({ length: SIZE * SIZE }, (_, at) => partAt(at % SIZE, Math.floor(at / SIZE)));

/** Drawing of a face as PNG; equal bytes for equal names, different bytes for different names. */
export function pictureOf(person: string): Image {
  const hash = createHash('sha256').update(person).digest();
  const colours: [Colour, Colour] = [shade(hash, 0, 150), shade(hash, 3, 60)];
  const rows = Array.from({ length: SIZE }, (_, y) => rowOf(y, colours));
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header()),
    chunk('tEXt', Buffer.from(`Comment\0person ${hash.toString('hex')}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { contentType: 'image/png', bytes };
}

/** IHDR: width, height, eight bits per channel, RGB. */
function header(): Buffer {
  const data = Buffer.from([0, 0, 0, SIZE, 0, 0, 0, SIZE, 8, 2, 0, 0, 0]);
  return data;
}

function rowOf(y: number, [skin, backdrop]: [Colour, Colour]): Buffer {
  const row = Buffer.alloc(1 + SIZE * 3);
  for (let x = 0; x < SIZE; x += 1) {
    const part = DRAWING[y * SIZE + x];
    row.set(part === 'line' ? INK : part === 'face' ? skin : backdrop, 1 + x * 3);
  }
  return row;
}

function partAt(x: number, y: number): Part {
  const eye = Math.min(Math.hypot(x - 23, y - 27), Math.hypot(x - 41, y - 27));
  const mouth = Math.abs(Math.hypot(x - 32, y - 32) - 13);
  if (eye < 3 || (mouth < 1.5 && y > 38)) return 'line';
  return Math.hypot(x - 32, y - 32) < 24 ? 'face' : 'behind';
}

function shade(hash: Buffer, offset: number, base: number): Colour {
  return [0, 1, 2].map((i) => Math.floor(base + hash.readUInt8(offset + i) * 0.4)) as Colour;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}
