/** The smallest things that pass for a JPEG and a PNG; their content is what a face is told by. */
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 0xff, 0xd9]);
export const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('a face')]);

/** As an image travels in variables. */
export const base64 = (bytes: Buffer): string => bytes.toString('base64');
