import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { DateTime } from './scalars.js';
import { Sensitive } from './sensitive.js';
import { Session } from './session.js';

export enum TrackedDeviceEventType {
  CONFIG_FIRST_LOADED = 'CONFIG_FIRST_LOADED',
  RESOURCE_CREATED = 'RESOURCE_CREATED',
  CLIENT_SESSION_TOKEN_DELETED = 'CLIENT_SESSION_TOKEN_DELETED',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  TrackedDeviceEventType,
  'TrackedDeviceEventType',
  "Events that Yoti records of the person's devices.",
  {
    CONFIG_FIRST_LOADED: 'The device showed the first screen.',
    RESOURCE_CREATED: 'A resource was created with the device.',
    CLIENT_SESSION_TOKEN_DELETED: 'The person finished on the device.',
    UNKNOWN: 'Event that this version of the gateway does not know.',
  },
);

@ObjectType({
  description:
    "Device of the person, as described by Yoti's client. Texts may be empty, or null if Yoti sends none.",
})
export class TrackedDevice {
  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'IP address of the device.' })
  ipAddress!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Country of the IP address, ISO 3166-1 code.' })
  ipCountryCode!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Manufacturer, for example `Apple`.' })
  manufacturerName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Model, for example `iPhone`.' })
  modelName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Operating system, for example `iOS`.' })
  operatingSystemName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Version of the operating system.' })
  operatingSystemVersion!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Browser, for example `Safari`.' })
  browserName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Version of the browser.' })
  browserVersion!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Language tag of the device, for example `en-GB`.' })
  locale!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: "Version of Yoti's client." })
  clientVersion!: string | null;
}

@ObjectType({ description: 'Event on a device of the person during the session.' })
export class TrackedDeviceEvent {
  @Field(() => TrackedDeviceEventType, {
    description: 'First screen shown, resource created, or session finished.',
  })
  event!: TrackedDeviceEventType;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time of the event, UTC; null if Yoti does not say.',
  })
  createdAt!: string | null;

  @Field(() => TrackedDevice, { description: 'Device on which the event occurred.' })
  device!: TrackedDevice;

  resourceId!: string | null;
  sessionId!: string;
}

@InputType({ description: 'Session whose device records are deleted.' })
export class DeleteTrackedDevicesInput {
  @Field(() => ID, { description: 'Session with tracked devices.' })
  sessionId!: string;
}

@ObjectType({ description: 'Result of `deleteTrackedDevices`.' })
export class DeleteTrackedDevicesPayload {
  @Field(() => Session, {
    nullable: true,
    description: 'Session without device records; null if reading further fields from Yoti failed.',
  })
  session!: Pick<Session, 'id'>;
}
