import { Query, Resolver } from 'type-graphql';
import { ErrorCode } from '../schema/errorCode.js';

@Resolver()
export class ErrorCodeResolver {
  @Query(() => [ErrorCode], {
    description: 'Every code an error can carry, so that clients generate the list.',
  })
  errorCodes(): ErrorCode[] {
    return Object.values(ErrorCode);
  }
}
