import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { type Image } from './image.js';

type Colour = [number, number, number];

const size = 64;

/** A drawn face as a PNG: the same bytes for the same person, other bytes for anybody else. */
export function pictureOf(person: string): Image {
  const hash = createHash('sha256').update(person).digest();
  const rows = Array.from({ length: size }, (_, y) => rowOf(y, hash));
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header()),
    chunk('tEXt', Buffer.from(`Comment\0person ${hash.toString('hex')}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { contentType: 'image/png', bytes };
}

/** Width, height, eight bits per channel, RGB. */
function header(): Buffer {
  const data = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 2, 0, 0, 0]);
  return data;
}

function rowOf(y: number, hash: Buffer): Buffer {
  const pixels = Array.from({ length: size }, (_, x) => colourAt(x, y, hash));
  return Buffer.from([0, ...pixels.flat()]);
}

function colourAt(x: number, y: number, hash: Buffer): Colour {
  const eye = Math.min(Math.hypot(x - 23, y - 27), Math.hypot(x - 41, y - 27));
  const mouth = Math.abs(Math.hypot(x - 32, y - 32) - 13);
  if (eye < 3 || (mouth < 1.5 && y > 38)) {
    return [40, 40, 48];
  }
  return Math.hypot(x - 32, y - 32) < 24 ? shade(hash, 0, 150) : shade(hash, 3, 60);
}

function shade(hash: Buffer, offset: number, base: number): Colour {
  const [r, g, b] = [0, 1, 2].map((i) => base + hash.readUInt8(offset + i) * 0.4) as Colour;
  return [Math.floor(r), Math.floor(g), Math.floor(b)];
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
