import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { SessionConfiguration } from '../schema/configuration.js';
import { Requirement, RequirementType } from '../schema/requirement.js';
import { Session } from '../schema/session.js';

@Resolver(() => Session)
export class ConfigurationResolver {
  @FieldResolver(() => SessionConfiguration, {
    nullable: true,
    description:
      'Checks and resources that the session requires; read with one call of its own, null if it fails.',
  })
  configuration(@Root() { id }: Session, @Ctx() { dataSources }: Context): Promise<SessionConfiguration> {
    return dataSources.configurations.get(id);
  }
}

@Resolver(() => SessionConfiguration)
export class RequirementResolver {
  @FieldResolver(() => [Requirement], {
    description: 'Resources the session requires before it can be completed.',
  })
  requirements(
    @Root() { requirements }: SessionConfiguration,
    @Arg('type', () => RequirementType, {
      nullable: true,
      description: 'Returns only requirements of this type.',
    })
    type?: RequirementType | null,
  ): Requirement[] {
    return type ? requirements.filter((requirement) => requirement.type === type) : requirements;
  }
}
