import { Field, Float, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Sensitive } from './sensitive.js';

export enum BranchType {
  UK_POST_OFFICE = 'UK_POST_OFFICE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(BranchType, 'BranchType', 'Operators of branches.', {
  UK_POST_OFFICE: 'Post Office of the United Kingdom.',
  UNKNOWN: 'Operator that this version of the gateway does not know.',
});

@ObjectType('BranchLocation', { description: 'Geographic position in decimal degrees.' })
export class GeoLocation {
  @Sensitive('PERSONAL')
  @Field(() => Float, { description: 'Degrees north of the equator, -90 to 90.' })
  latitude!: number;

  @Sensitive('PERSONAL')
  @Field(() => Float, { description: 'Degrees east of Greenwich, -180 to 180.' })
  longitude!: number;
}

@ObjectType({ description: 'Branch in which a person can show documents.' })
export class PostOfficeBranch {
  @Field(() => BranchType, { description: 'Operator of the branch.' })
  type!: BranchType;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description:
      'FAD code of the post office, seven letters and digits, input of `setInstructions`; null if Yoti sends none.',
  })
  fadCode!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Name of the branch; null if Yoti sends none.' })
  name!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Address in one line, without the post code; null if Yoti sends none.',
  })
  address!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Post code of the address; null if Yoti sends none.' })
  postCode!: string | null;

  @Field(() => GeoLocation, { nullable: true, description: 'Geographic position; null if Yoti sends none.' })
  location!: GeoLocation | null;
}
