import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Applicant } from './applicant.js';

@ObjectType({ description: 'A named set of applicants that a face can be searched in.' })
export class Pool {
  @Field(() => ID, { description: "Yoti's id of the pool; opaque. Keep it: pools cannot be listed." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name; null where Yoti tells only the id, as the result of a face search may.',
  })
  label!: string | null;
}

@InputType({ description: 'A new pool.' })
export class CreatePoolInput {
  @Field(() => String, { description: 'A name for people to know it by, 1 to 256 characters.' })
  label!: string;
}

@InputType({ description: 'Which applicant to put into which pool.' })
export class AddApplicantToPoolInput {
  @Field(() => ID, { description: 'The pool.' })
  poolId!: string;

  @Field(() => ID, { description: 'The applicant; can be in several pools.' })
  applicantId!: string;
}

@InputType({ description: 'Which applicant to take out of which pool.' })
export class RemoveApplicantFromPoolInput {
  @Field(() => ID, { description: 'The pool.' })
  poolId!: string;

  @Field(() => ID, { description: 'The applicant.' })
  applicantId!: string;
}

@InputType({ description: 'Which pool to delete.' })
export class DeletePoolInput {
  @Field(() => ID, { description: 'The pool.' })
  poolId!: string;
}

@ObjectType({ description: 'The new pool.' })
export class CreatePoolPayload {
  @Field(() => Pool, { description: 'The pool; nobody is in it yet.' })
  pool!: Pool;
}

@ObjectType({ description: 'The applicant who is in the pool now.' })
export class AddApplicantToPoolPayload {
  @Field(() => Applicant, { nullable: true, description: 'The applicant; `pools` has the pool.' })
  applicant!: Pick<Applicant, 'id'>;
}

@ObjectType({ description: 'The applicant who is no longer in the pool.' })
export class RemoveApplicantFromPoolPayload {
  @Field(() => Applicant, { nullable: true, description: 'The applicant, who is still there.' })
  applicant!: Pick<Applicant, 'id'>;
}

@ObjectType({ description: 'What was deleted.' })
export class DeletePoolPayload {
  @Field(() => ID, { description: 'The pool that is gone; the applicants in it stay.' })
  deletedPoolId!: string;
}
