import { Field, InputType } from 'type-graphql';
import { Sensitive } from './sensitive.js';

/** Input of a mutation that makes something at Yoti. */
@InputType()
export abstract class IdempotentInput {
  @Sensitive('SECRET')
  @Field(() => String, {
    nullable: true,
    description:
      'Key of your choice, such as a UUID, 1 to 255 characters: for 24 hours the mutation is carried out once for it, and a repeat gets the same ids. A header `Idempotency-Key` does the same.',
  })
  idempotencyKey?: string | null;
}
