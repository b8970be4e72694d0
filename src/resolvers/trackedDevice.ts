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
    description:
      "Events on the person's devices, in Yoti's order; read with one call of its own, null if it fails.",
  })
  trackedDevices(@Root() { id }: Session, @Ctx() { dataSources }: Context): Promise<TrackedDeviceEvent[]> {
    return dataSources.trackedDevices.all(id);
  }

  @Mutation(() => DeleteTrackedDevicesPayload, {
    nullable: true,
    description: 'Deletes the device records of a session.',
  })
  async deleteTrackedDevices(
    @Arg('input', () => DeleteTrackedDevicesInput, {
      description: 'Session whose device records are deleted.',
    })
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
    description: 'Resource that was created; null for other events.',
  })
  resource(@Root() event: TrackedDeviceEvent, @Ctx() { dataSources }: Context): Promise<Resource | null> {
    return dataSources.trackedDevices.resource(event);
  }
}
