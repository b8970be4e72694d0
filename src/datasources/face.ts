import type { Face } from '../schema/applicant.js';
import type { FaceImage } from '../schema/face.js';
import { Loader } from './loader.js';
import { toMediaType } from './yoti/response.js';
import type { Yoti } from './yoti/yoti.js';

/** Images of enrolled faces. */
export class FaceSource {
  readonly #yoti: Yoti;
  /** By `applicantId/faceId`. */
  readonly #images = new Loader((key) => this.#read(key));

  constructor(yoti: Yoti) {
    this.#yoti = yoti;
  }

  image({ applicantId, id }: Face): Promise<FaceImage> {
    return this.#images.load(`${applicantId}/${id}`);
  }

  /** GET /applicants/{applicantId}/faces/{faceId}. The docs print the path in the singular: INFERRED typo. Reference 5.7. */
  async #read(key: string): Promise<FaceImage> {
    const [applicantId, faceId] = key.split('/') as [string, string];
    const { face } = await this.#yoti.get('/applicants/{applicantId}/faces/{faceId}', {
      ids: { applicantId, faceId },
    });
    return { content: Buffer.from(face.data, 'base64'), contentType: toMediaType(face.content_type) };
  }
}
