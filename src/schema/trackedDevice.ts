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
describeEnum(TrackedDeviceEventType, 'TrackedDeviceEventType', 'What a device did.', {
  CONFIG_FIRST_LOADED: 'It showed the first screen.',
  RESOURCE_CREATED: 'It made a resource: something was captured.',
  CLIENT_SESSION_TOKEN_DELETED: 'It finished: the person is done.',
  UNKNOWN: 'An event this version of the gateway does not know.',
});

@ObjectType({ description: 'A device of the person, as it described itself; a text may be empty.' })
export class TrackedDevice {
  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its IP address.' })
  ipAddress!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'The country of the address, as an ISO 3166-1 code.' })
  ipCountryCode!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Who made it.' })
  manufacturerName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its model.' })
  modelName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its operating system.' })
  operatingSystemName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'The version of the operating system.' })
  operatingSystemVersion!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its browser.' })
  browserName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'The version of the browser.' })
  browserVersion!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its language.' })
  locale!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: "The version of Yoti's client." })
  clientVersion!: string | null;
}

@ObjectType({ description: 'Something a device of the person did in a session.' })
export class TrackedDeviceEvent {
  @Field(() => TrackedDeviceEventType, { description: 'What it did.' })
  event!: TrackedDeviceEventType;

  @Field(() => DateTime, { description: 'When.' })
  createdAt!: string;

  @Field(() => TrackedDevice, { description: 'The device.' })
  device!: TrackedDevice;

  resourceId!: string | null;
  sessionId!: string;
}

@InputType({ description: 'Whose record of devices to delete.' })
export class DeleteTrackedDevicesInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;
}

@ObjectType({ description: 'The session without its record of devices.' })
export class DeleteTrackedDevicesPayload {
  @Field(() => Session, { nullable: true, description: 'The session.' })
  session!: Pick<Session, 'id'>;
}
