import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { Resource } from '../schema/resource.js';
import { Session } from '../schema/session.js';
import {
  DeleteTrackedDevicesInput,
  DeleteTrackedDevicesPayload,
  TrackedDeviceEvent,
} from '../schema/trackedDevice.js';

@Resolver(() => Session)
export class TrackedDeviceResolver {
  @FieldResolver(() => [TrackedDeviceEvent], {
    nullable: true,
    description: 'What devices of the person did in it, in order; a call of its own.',
  })
  trackedDevices(@Root() { id }: Session, @Ctx() { dataSources }: Context): Promise<TrackedDeviceEvent[]> {
    return dataSources.trackedDevices.all(id);
  }

  @Mutation(() => DeleteTrackedDevicesPayload, {
    nullable: true,
    description: 'Deletes what is on record of the devices of a session.',
  })
  async deleteTrackedDevices(
    @Arg('input', () => DeleteTrackedDevicesInput, { description: 'Of which session.' })
    { sessionId }: DeleteTrackedDevicesInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeleteTrackedDevicesPayload> {
    return { session: { id: await dataSources.trackedDevices.delete(sessionId) } };
  }
}

@Resolver(() => TrackedDeviceEvent)
export class TrackedDeviceEventResolver {
  @FieldResolver(() => Resource, {
    nullable: true,
    description: 'What was captured; null for another event.',
  })
  resource(@Root() event: TrackedDeviceEvent, @Ctx() { dataSources }: Context): Promise<Resource | null> {
    return dataSources.trackedDevices.resource(event);
  }
}
