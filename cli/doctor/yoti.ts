import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import type { Config } from '../../src/config/config.js';
import { authUrlOf, type YotiAccess } from '../../src/config/yoti.js';
import { BearerSigner } from '../../src/datasources/yoti/bearer.js';
import { createDispatcher } from '../../src/datasources/yoti/dispatcher.js';
import { YotiError } from '../../src/datasources/yoti/errors.js';
import { RequestSigner, type Signer } from '../../src/datasources/yoti/signature.js';
import { connectionProblem, ok, problem, TIMEOUT_MS, type Finding } from './finding.js';

/** Difference of the clocks above which callers' tokens, whose `iat` may be 10 s ahead, and signatures are refused. */
const MAX_CLOCK_OFFSET_SECONDS = 10;
const MAX_ANSWER_BYTES = 65_536;
const SANDBOX_PATH = '/sandbox/idverify/v1';
const LIVE_PATH = '/idverify/v1';

type YotiConfig = Config & { yoti: YotiAccess };

/** Answer to one signed read of a session that does not exist. */
interface Answer {
  status: number;
  /** Yoti's code; undefined when the body is not Yoti's. */
  code?: string;
  /** Seconds by which the clock of this machine is ahead of Yoti's; undefined without a header `Date`. */
  offsetSeconds?: number;
}

/** Checks address, clock and key by one signed read of a session that does not exist; nothing is made at Yoti. */
export async function checkYoti(config: YotiConfig): Promise<Finding[]> {
  let answer: Answer;
  try {
    answer = await readNoSession(config, config.yoti.baseUrl);
  } catch (error) {
    if (isTokenRefusal(error)) return [tokenRefused()];
    return [problem('yoti-address', ...connectionProblem(error, addressVariable(config, error)))];
  }
  if (answer.code === undefined && answer.status !== 401) return [notYoti(answer.status)];
  const clock = checkClock(answer.offsetSeconds);
  const isClockRight = clock.status === 'ok';
  return [ok('yoti-address', 'Yoti answers'), clock, await checkKey(config, answer, isClockRight)];
}

/** The token endpoint when the token could not be fetched, else the API. */
const addressVariable = ({ yotiAuth }: YotiConfig, error: unknown): string =>
  yotiAuth === 'bearer' && (error as { isOfToken?: boolean }).isOfToken
    ? 'YOTI_AUTH_URL'
    : 'YOTI_IDV_API_URL';

async function readNoSession(config: YotiConfig, baseUrl: string): Promise<Answer> {
  const dispatcher = createDispatcher({ ...config, connectTimeoutMs: TIMEOUT_MS });
  try {
    const { target, headers } = await signerOf(config, dispatcher)
      .sign({ method: 'GET', path: `/sessions/${randomUUID()}` })
      .catch((error: Error) => Promise.reject(Object.assign(error, { isOfToken: true })));
    const sentAt = Date.now();
    const response = await request(`${baseUrl}${target}`, {
      dispatcher,
      headers,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    const { date } = response.headers;
    const text = await response.body.text();
    return {
      status: response.statusCode,
      code: codeIn(text.slice(0, MAX_ANSWER_BYTES)),
      offsetSeconds: offsetOf(typeof date === 'string' ? date : undefined, (sentAt + Date.now()) / 2),
    };
  } finally {
    await dispatcher.destroy();
  }
}

function signerOf(config: YotiConfig, dispatcher: ReturnType<typeof createDispatcher>): Signer {
  const { sdkId, key, baseUrl } = config.yoti;
  if (config.yotiAuth === 'signed') return new RequestSigner(sdkId, key);
  const url = config.yotiAuthUrl ?? authUrlOf(baseUrl);
  const times = { headersTimeoutMs: TIMEOUT_MS, bodyTimeoutMs: TIMEOUT_MS };
  return new BearerSigner({ sdkId, key, url, scope: config.yotiAuthScope, dispatcher, ...times });
}

function codeIn(text: string): string | undefined {
  try {
    const { code } = JSON.parse(text) as { code?: unknown };
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
}

function offsetOf(date: string | undefined, at: number): number | undefined {
  const time = Date.parse(date ?? '');
  // The header has whole seconds: half a second is added on average.
  return Number.isNaN(time) ? undefined : Math.round((at - time - 500) / 1000);
}

function checkClock(offsetSeconds: number | undefined): Finding {
  if (offsetSeconds === undefined) return ok('clock', "Yoti's answer has no time to compare with");
  if (Math.abs(offsetSeconds) <= MAX_CLOCK_OFFSET_SECONDS) return ok('clock', "agrees with Yoti's");
  const side = offsetSeconds > 0 ? 'ahead of' : 'behind';
  return problem(
    'clock',
    `the clock of this machine is ${Math.abs(offsetSeconds)} s ${side} Yoti's: signatures and tokens are refused`,
    'set the clock by NTP, also that of the host of a virtual machine',
  );
}

async function checkKey(config: YotiConfig, answer: Answer, isClockRight: boolean): Promise<Finding> {
  if (answer.status === 404 && answer.code === 'SESSION_NOT_FOUND')
    return ok('yoti-key', 'Yoti accepts key and SDK id');
  const other = otherBaseUrl(config.yoti.baseUrl);
  if (isRefusal(answer) && other && (await isAccepted(config, other)))
    return problem(
      'yoti-key',
      `key and SDK id are those of Yoti's ${other.includes(SANDBOX_PATH) ? 'sandbox' : 'production'}, and YOTI_IDV_API_URL is the other`,
      `set the path of YOTI_IDV_API_URL to ${new URL(other).pathname}, or use the other application's key and SDK id`,
    );
  return refused(answer, isClockRight);
}

const isRefusal = ({ status, code }: Answer): boolean => status === 401 || code === 'APP_NOT_FOUND';

/** The base URL of production for the sandbox, and the reverse; undefined for any other path. */
function otherBaseUrl(baseUrl: string): string | undefined {
  const { origin, pathname } = new URL(baseUrl);
  if (pathname === SANDBOX_PATH) return `${origin}${LIVE_PATH}`;
  return pathname === LIVE_PATH ? `${origin}${SANDBOX_PATH}` : undefined;
}

async function isAccepted(config: YotiConfig, baseUrl: string): Promise<boolean> {
  try {
    return (await readNoSession(config, baseUrl)).code === 'SESSION_NOT_FOUND';
  } catch {
    return false;
  }
}

function refused({ status, code }: Answer, isClockRight: boolean): Finding {
  const text = `Yoti answered ${status}`;
  if (code === 'APP_NOT_FOUND')
    return problem(
      'yoti-key',
      `${text}: it has no application with this SDK id at this address`,
      'copy YOTI_CLIENT_SDK_ID from Yoti Hub, and check whether the application is one of the sandbox',
    );
  if (code === 'INSUFFICIENT_PERMISSION')
    return problem(
      'yoti-key',
      `${text}: the application may not use Identity Verification`,
      'ask Yoti to enable it for the application',
    );
  if (status === 401)
    return problem(
      'yoti-key',
      isClockRight
        ? `${text}: the signature is refused, so the key is not that of this SDK id`
        : `${text}: the signature is refused, which the clock may explain`,
      isClockRight
        ? 'use the key file that Yoti Hub gave for this application; a key that was made anew replaces the old one'
        : 'set the clock first, then run the doctor again',
    );
  return problem(
    'yoti-key',
    `${text}, which tells nothing about the key`,
    status === 429 || status >= 500
      ? "run the doctor again later, and see Yoti's status page"
      : 'check YOTI_IDV_API_URL',
  );
}

function notYoti(status: number): Finding {
  return problem(
    'yoti-address',
    `what answers at the address of YOTI_IDV_API_URL, with ${status}, is not Yoti's API`,
    `check the path of YOTI_IDV_API_URL, ${LIVE_PATH} or ${SANDBOX_PATH}, and any proxy on the way`,
  );
}

const isTokenRefusal = (error: unknown): boolean => {
  const { isOfToken, cause } = error as { isOfToken?: boolean; cause?: unknown };
  return isOfToken === true && cause instanceof YotiError;
};

function tokenRefused(): Finding {
  return problem(
    'yoti-key',
    "Yoti's central authentication refuses a token for key, SDK id and scope",
    'check YOTI_AUTH_SCOPE with Yoti, the clock of this machine, and that the key is that of this SDK id',
  );
}
