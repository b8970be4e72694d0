import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Applicant } from './applicant.js';
import { IdempotentInput } from './idempotency.js';

@Directive('@key(fields: "id")')
@ObjectType('ApplicantPool', { description: 'Named set of applicants in which a face can be searched.' })
export class Pool {
  @Field(() => ID, { description: 'Identifier issued by Yoti; opaque. Store it: pools cannot be listed.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name given at creation; null where Yoti sends only the id, as in some face search results, and for pools that another subgraph refers to.',
  })
  label!: string | null;
}

@InputType({ description: 'New pool of applicants.' })
export class CreatePoolInput extends IdempotentInput {
  @Field(() => String, { description: 'Name for people to recognise the pool by, 1 to 256 characters.' })
  label!: string;
}

@InputType({ description: 'Applicant to add and pool to add to.' })
export class AddApplicantToPoolInput {
  @Field(() => ID, { description: 'Pool that receives the applicant.' })
  poolId!: string;

  @Field(() => ID, { description: 'Applicant to add; can be in several pools.' })
  applicantId!: string;
}

@InputType({ description: 'Applicant to remove and pool to remove from.' })
export class RemoveApplicantFromPoolInput {
  @Field(() => ID, { description: 'Pool that contains the applicant.' })
  poolId!: string;

  @Field(() => ID, { description: 'Applicant to remove from the pool.' })
  applicantId!: string;
}

@InputType({ description: 'Pool to delete.' })
export class DeletePoolInput {
  @Field(() => ID, { description: 'Pool to delete; its applicants are not deleted.' })
  poolId!: string;
}

@ObjectType({ description: 'Result of `createPool`.' })
export class CreatePoolPayload {
  @Field(() => Pool, { description: 'New pool, without applicants.' })
  pool!: Pool;
}

@ObjectType({ description: 'Result of `addApplicantToPool`.' })
export class AddApplicantToPoolPayload {
  @Field(() => Applicant, {
    nullable: true,
    description:
      'Applicant, whose `pools` include the pool; null if reading further fields from Yoti failed.',
  })
  applicant!: Pick<Applicant, 'id'>;
}

@ObjectType({ description: 'Result of `removeApplicantFromPool`.' })
export class RemoveApplicantFromPoolPayload {
  @Field(() => Applicant, {
    nullable: true,
    description: 'Applicant, still existing; null if reading further fields from Yoti failed.',
  })
  applicant!: Pick<Applicant, 'id'>;
}

@ObjectType({ description: 'Result of `deletePool`.' })
export class DeletePoolPayload {
  @Field(() => ID, { description: 'Id of the deleted pool, as in the input.' })
  deletedPoolId!: string;
}
