import { Busboy } from '@fastify/busboy';
import { invalid, malformed, refusal } from './errors.js';

const partName = 'binary-content';
const acceptedTypes = ['image/jpeg', 'image/jpg', 'image/png'];

interface Part {
  name: string;
  type: string;
  bytes: Buffer;
}

/** The bytes of the one file that an image upload carries (reference 5.6). */
export async function uploadedFile(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) {
    throw refusal('UNSUPPORTED_TYPE');
  }
  const part = (await files(contentType, body)).find(({ name }) => name === partName);
  if (!part) {
    throw invalid(partName, 'must not be null: a part with this name and a filename is required');
  }
  if (!acceptedTypes.includes(part.type.toLowerCase())) {
    throw refusal('UNSUPPORTED_TYPE');
  }
  return part.bytes;
}

async function files(contentType: string, body: Buffer): Promise<Part[]> {
  try {
    return await parse(contentType, body);
  } catch {
    throw malformed('body', 'is not a valid multipart message');
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
