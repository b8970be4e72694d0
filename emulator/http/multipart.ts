import { Busboy } from '@fastify/busboy';
import { invalidProperty, malformedRequest, yotiError } from './errors.js';

const PART_NAME = 'binary-content';
const ACCEPTED_TYPES = ['image/jpeg', 'image/jpg', 'image/png'];

interface Part {
  name: string;
  type: string;
  bytes: Buffer;
}

/** File of an image upload (reference 5.6); throws 400 or 415. */
export async function uploadedFile(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) throw yotiError('UNSUPPORTED_TYPE');
  const part = (await parseFiles(contentType, body)).find(({ name }) => name === PART_NAME);
  if (!part) {
    throw invalidProperty(PART_NAME, 'must not be null: a part with this name and a filename is required');
  }
  if (!ACCEPTED_TYPES.includes(part.type.toLowerCase())) throw yotiError('UNSUPPORTED_TYPE');
  return part.bytes;
}

async function parseFiles(contentType: string, body: Buffer): Promise<Part[]> {
  try {
    return await parse(contentType, body);
  } catch {
    throw malformedRequest('body', 'is not a valid multipart message');
  }
}

function parse(contentType: string, body: Buffer): Promise<Part[]> {
  return new Promise((resolve, reject) => {
    const parts: Part[] = [];
    const busboy = new Busboy({ headers: { 'content-type': contentType } });
    busboy.on('file', (name, stream, _filename, _encoding, type) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => parts.push({ name, type, bytes: Buffer.concat(chunks) }));
    });
    busboy.on('error', reject);
    busboy.on('finish', () => resolve(parts));
    busboy.end(body);
  });
}
