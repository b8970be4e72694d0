import {
  CreateFaceCaptureResourcePayloadBuilder,
  IDVClient,
  RequestedFaceComparisonCheckBuilder,
  RequestedLivenessCheckBuilder,
  SessionSpecificationBuilder,
  UploadFaceCaptureImagePayloadBuilder,
} from 'yoti';
import { jpeg } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

const { emulator, client: testClient } = useEmulator();

describe('the official Node SDK', () => {
  it('runs a whole face authentication against the emulator', async () => {
    const client = new IDVClient(emulator.sdkId, emulator.privateKeyPem ?? '', { apiUrl: emulator.url });

    const session = await client.createSession(specification());
    const sessionId = session.getSessionId();
    expect(session.getClientSessionTokenTtl()).toBe(899);

    const configuration = await client.getSessionConfiguration(sessionId);
    const [requirement] = configuration.getCapture()?.getFaceCaptureResourceRequirements() ?? [];
    expect(requirement?.getState()).toBe('REQUIRED');

    const resource = await client.createFaceCaptureResource(
      sessionId,
      new CreateFaceCaptureResourcePayloadBuilder().withRequirementId(requirement?.getId() ?? '').build(),
    );
    expect(resource.getFrames()).toBe(1);
    await client.uploadFaceCaptureImage(
      sessionId,
      resource.getId(),
      new UploadFaceCaptureImagePayloadBuilder().forJpegImage().withImageContents(jpeg).build(),
    );

    const token = session.getClientSessionToken();
    expect((await testClient.agent({ id: sessionId, token })).status).toBe(204);

    const result = await client.getSession(sessionId);
    expect(result.getState()).toBe('COMPLETED');
    const [comparison] = result.getFaceComparisonChecks();
    expect(comparison?.getReport().getRecommendation().getValue()).toBe('APPROVE');
    const [liveness] = result.getResources().getStaticLivenessResources();
    const mediaId = liveness?.getImage().getId() ?? '';

    const media = await client.getMediaContent(sessionId, mediaId);
    expect(media?.getMimeType()).toBe('image/jpeg');
    await client.deleteMediaContent(sessionId, mediaId);
    await expect(client.getMediaContent(sessionId, mediaId)).rejects.toThrow('MEDIA_CONTENT_NOT_FOUND');

    await client.deleteSession(sessionId);
    await expect(client.getSession(sessionId)).rejects.toThrow('SESSION_NOT_FOUND');
  });

  it('lists the supported documents', async () => {
    const client = new IDVClient(emulator.sdkId, emulator.privateKeyPem ?? '', { apiUrl: emulator.url });
    const documents = await client.getSupportedDocuments(true);
    expect(documents.getSupportedCountries().length).toBeGreaterThanOrEqual(40);
  });
});

function specification() {
  return new SessionSpecificationBuilder()
    .withClientSessionTokenTtl(900)
    .withResourcesTtl(90_000)
    .withUserTrackingId('member-4711')
    .withRequestedCheck(new RequestedLivenessCheckBuilder().forStaticLiveness().withMaxRetries(3).build())
    .withRequestedCheck(new RequestedFaceComparisonCheckBuilder().withManualCheckNever().build())
    .build();
}
