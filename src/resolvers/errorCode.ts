import { Query, Resolver } from 'type-graphql';
import { ErrorCode } from '../schema/errorCode.js';

@Resolver()
export class ErrorCodeResolver {
  @Query(() => [ErrorCode], {
    nullable: true,
    description: 'All error codes with their meaning, from which clients can generate a list.',
  })
  errorCodes(): ErrorCode[] {
    return Object.values(ErrorCode);
  }
}
