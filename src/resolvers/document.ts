import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import {
  DocumentFields,
  ExpandedDocumentField,
  IdDocumentResource,
  SupplementaryDocumentResource,
} from '../schema/document.js';

@Resolver(() => IdDocumentResource)
export class IdDocumentResolver {
  @FieldResolver(() => DocumentFields, {
    nullable: true,
    description: 'What was read from it; null until it was.',
  })
  fields(
    @Root() document: IdDocumentResource,
    @Ctx() { dataSources }: Context,
  ): Promise<DocumentFields | null> {
    return dataSources.documents.fields(document);
  }

  @FieldResolver(() => [ExpandedDocumentField], {
    nullable: true,
    description: 'Every reading of every field; only if it was asked for when the session was created.',
  })
  expandedFields(
    @Root() document: IdDocumentResource,
    @Ctx() { dataSources }: Context,
  ): Promise<ExpandedDocumentField[] | null> {
    return dataSources.documents.expandedFields(document);
  }
}

@Resolver(() => SupplementaryDocumentResource)
export class SupplementaryDocumentResolver {
  @FieldResolver(() => DocumentFields, {
    nullable: true,
    description: 'What was read from it; null until it was.',
  })
  fields(
    @Root() document: SupplementaryDocumentResource,
    @Ctx() { dataSources }: Context,
  ): Promise<DocumentFields | null> {
    return dataSources.documents.fields(document);
  }
}
