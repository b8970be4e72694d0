import { Field, Float, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Sensitive } from './sensitive.js';

export enum BranchType {
  UK_POST_OFFICE = 'UK_POST_OFFICE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(BranchType, 'BranchType', 'The kinds of branch.', {
  UK_POST_OFFICE: 'A post office of the United Kingdom.',
  UNKNOWN: 'A kind this version of the gateway does not know.',
});

@ObjectType({ description: 'A point on the map.' })
export class GeoLocation {
  @Sensitive('PERSONAL')
  @Field(() => Float, { description: 'Degrees north of the equator.' })
  latitude!: number;

  @Sensitive('PERSONAL')
  @Field(() => Float, { description: 'Degrees east of Greenwich.' })
  longitude!: number;
}

@ObjectType({ description: 'A branch where a person can show documents.' })
export class PostOfficeBranch {
  @Field(() => BranchType, { description: 'Its kind.' })
  type!: BranchType;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: "The post office's own code of it (FAD code), which `setInstructions` takes.",
  })
  fadCode!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its name.' })
  name!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its address without the post code, in one line.' })
  address!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its post code.' })
  postCode!: string | null;

  @Field(() => GeoLocation, { nullable: true, description: 'Where it is.' })
  location!: GeoLocation | null;
}
