import { Agent, request } from 'undici';
import { FaultProxy } from '../../emulator/faults/faultProxy.js';
import { networkFaults } from '../../emulator/faults/networkFaults.js';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { createApp, type AppDeps } from '../../src/app.js';
import { loadConfig } from '../../src/config/config.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { post, UNLIMITED_ACTS, type GraphqlResponse } from '../support/server/testServer.js';

/** Samples of a scrape by their series. */
export type Samples = ReadonlyMap<string, number>;

/** Samples of metrics in Prometheus' text format. */
export function parseMetrics(text: string): Samples {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))] as const;
    }),
  );
}

type Env = Record<string, string>;

/** A gateway with an emulator behind a proxy, which meets requests with a fault of the fault book on demand. */
export class ObservedGateway {
  readonly emulator = new YotiEmulator();
  url = '';
  #fault: { name: string; path: RegExp } | undefined;
  #stop: () => Promise<void> = async () => undefined;

  async start(env: Env | ((emulator: YotiEmulator) => Env) = {}, deps: Partial<AppDeps> = {}): Promise<void> {
    await this.emulator.start();
    const rule = {
      matches: (target: string): boolean => this.#fault?.path.test(target) === true,
      fault: {
        description: 'the fault of the moment',
        answer: (exchange: Parameters<(typeof networkFaults)[string]['answer']>[0]) =>
          networkFaults[this.#fault?.name ?? 'none']!.answer(exchange),
      },
    };
    const proxy = new FaultProxy(this.emulator.origin, [rule]);
    await proxy.start();
    const { yoti, ...config } = loadConfig({
      YOTI_CLIENT_SDK_ID: this.emulator.sdkId,
      YOTI_KEY_PEM: this.emulator.privateKeyPem,
      YOTI_IDV_API_URL: this.emulator.url.replace(this.emulator.origin, proxy.origin),
      ...UNLIMITED_ACTS,
      ...(typeof env === 'function' ? env(this.emulator) : env),
    });
    const dispatcher = new Agent();
    const app = await createApp(
      { ...config, yoti: expectDefined(yoti) },
      { dispatcher, firstTickMs: 0, ...deps },
    );
    this.url = await app.listen({ port: 0, host: '127.0.0.1' });
    this.#stop = async () => {
      await app.close();
      await dispatcher.destroy();
      await proxy.stop();
      await this.emulator.stop();
    };
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  /** From now on requests whose `METHOD /path` matches meet this fault. */
  meet(name: string, path = /./): void {
    this.#fault = { name, path };
  }

  recover(): void {
    this.#fault = undefined;
    this.emulator.clearFaults();
  }

  ask(
    query: string,
    headers: Record<string, string> = {},
  ): Promise<GraphqlResponse<Record<string, unknown>>> {
    return post(`${this.url}/graphql`, { query }, headers);
  }

  async metricsText(): Promise<string> {
    const { body } = await request(`${this.url}/metrics`);
    return body.text();
  }

  async scrape(): Promise<Samples> {
    return parseMetrics(await this.metricsText());
  }
}
