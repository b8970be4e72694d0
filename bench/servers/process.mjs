import { monitorEventLoopDelay } from 'node:perf_hooks';
import { endProfile, startProfile } from './profile.mjs';

/** Probe in every server under test: reports to the driver the port, and the usage between `mark` and `read`. */

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
let before = process.cpuUsage();

/** Milliseconds of delay beyond the sampling interval. */
const toDelayMs = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);

const answers = {
  mark() {
    delay.reset();
    delay.enable();
    before = process.cpuUsage();
    return {};
  },
  read() {
    const { user, system } = process.cpuUsage(before);
    delay.disable();
    return {
      cpu: user + system,
      rss: process.memoryUsage.rss(),
      loopDelay: toDelayMs(delay.percentile(99)),
    };
  },
  async startProfile() {
    await startProfile();
    return {};
  },
  endProfile,
};

process.on('message', async (message) => process.send(await answers[message]()));
process.on('disconnect', () => process.exit());

/** Reports to the driver that the server listens. */
export function ready(server) {
  process.send({ port: server.address().port });
}
