import type { Resource } from '../schema/resource.js';
import {
  TrackedDeviceEventType,
  type TrackedDevice,
  type TrackedDeviceEvent,
} from '../schema/trackedDevice.js';
import { enumValue } from './convert.js';
import { Loader } from './loader.js';
import { toUnlistedResource } from './resource.js';
import type { SessionSource } from './session.js';
import type { Yoti } from './yoti/yoti.js';
import { checkId } from './yoti/path.js';
import type { components } from './yoti/wire.js';

type Wire = components['schemas']['TrackedDeviceEvent'];

/** Events of the devices that were used in a session. */
export class TrackedDeviceSource {
  readonly #yoti: Yoti;
  readonly #sessions: SessionSource;
  readonly #events = new Loader((sessionId) => this.#read(sessionId));

  constructor(yoti: Yoti, sessions: SessionSource) {
    this.#yoti = yoti;
    this.#sessions = sessions;
  }

  async all(sessionId: string): Promise<TrackedDeviceEvent[]> {
    return this.#events.load(checkId(sessionId, 'sessionId'));
  }

  /** The captured resource, or only its id when the session does not list it; null for other events. */
  async resource({ resourceId, sessionId }: TrackedDeviceEvent): Promise<Resource | null> {
    if (resourceId === null) return null;
    const { resources } = await this.#sessions.get(sessionId);
    return resources.find(({ id }) => id === resourceId) ?? toUnlistedResource(resourceId, sessionId);
  }

  /** DELETE /sessions/{sessionId}/tracked-devices. Docs: tracked-devices. */
  async delete(sessionId: string): Promise<string> {
    await this.#yoti.delete('/sessions/{sessionId}/tracked-devices', { ids: { sessionId } });
    this.#events.clear(sessionId);
    return sessionId;
  }

  /** GET /sessions/{sessionId}/tracked-devices. Docs: tracked-devices; reference 5.10. */
  async #read(sessionId: string): Promise<TrackedDeviceEvent[]> {
    const wire = await this.#yoti.get('/sessions/{sessionId}/tracked-devices', { ids: { sessionId } });
    return wire.map((event) => toEvent(event, sessionId));
  }
}

function toEvent(wire: Wire, sessionId: string): TrackedDeviceEvent {
  return {
    event: enumValue(TrackedDeviceEventType, wire.event),
    createdAt: wire.created ?? null,
    device: toDevice(wire.device),
    resourceId: wire.resource_id ?? null,
    sessionId,
  };
}

function toDevice(wire: Wire['device']): TrackedDevice {
  return {
    ipAddress: wire.ip_address ?? null,
    ipCountryCode: wire.ip_iso_country_code ?? null,
    manufacturerName: wire.manufacture_name ?? null,
    modelName: wire.model_name ?? null,
    operatingSystemName: wire.os_name ?? null,
    operatingSystemVersion: wire.os_version ?? null,
    browserName: wire.browser_name ?? null,
    browserVersion: wire.browser_version ?? null,
    locale: wire.locale ?? null,
    clientVersion: wire.client_version ?? null,
  };
}
