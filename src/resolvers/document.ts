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
    description:
      'Text extracted from the document, read from `fieldsMedia` with one more call; null until extracted.',
  })
  fields(
    @Root() document: IdDocumentResource,
    @Ctx() { dataSources }: Context,
  ): Promise<DocumentFields | null> {
    return dataSources.documents.fields(document);
  }

  @FieldResolver(() => [ExpandedDocumentField], {
    nullable: true,
    description:
      'All readings of all fields, read from `expandedFieldsMedia` with one more call; null unless `hasExpandedFields` was requested.',
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
    description:
      'Text extracted from the document, read from `fieldsMedia` with one more call; null until extracted.',
  })
  fields(
    @Root() document: SupplementaryDocumentResource,
    @Ctx() { dataSources }: Context,
  ): Promise<DocumentFields | null> {
    return dataSources.documents.fields(document);
  }
}
