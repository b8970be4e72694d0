import { request } from 'undici';

/** Notification that is sent from the command line. */
export interface Trigger {
  sessionId: string;
  topic: string;
  /** Address of the gateway's route for notifications. */
  url: string;
  token: string;
}

const TIMEOUT_MS = 5_000;

/** Sends one notification, as Yoti would; throws unless it is accepted. */
export async function trigger({ sessionId, topic, url, token }: Trigger): Promise<void> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ session_id: sessionId, topic }),
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  }).catch(() => {
    throw new Error(`${url} cannot be reached`);
  });
  await body.dump();
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`);
}
