import { crc32, inflateSync } from 'node:zlib';
import { pictureOf } from '../../emulator/scenarios/picture.js';

describe('a picture of a person', () => {
  it('has equal bytes for equal names and different bytes for different names', () => {
    expect(pictureOf('Ann').bytes).toEqual(pictureOf('Ann').bytes);
    expect(pictureOf('Ann').bytes).not.toEqual(pictureOf('Bob').bytes);
  });

  it('is a valid PNG', () => {
    const { bytes } = pictureOf('Ann');
    const chunks: { type: string; data: Buffer }[] = [];
    for (let at = 8; at < bytes.length;) {
      const length = bytes.readUInt32BE(at);
      const body = bytes.subarray(at + 4, at + 8 + length);
      expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
      chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
      at += 12 + length;
    }
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND']);
    expect(inflateSync(chunks[2]!.data)).toHaveLength(64 * (64 * 3 + 1));
  });
});
