import { Directive, Field, ObjectType } from 'type-graphql';
import { Media } from './media.js';
import { NamedValue, PostalAddress } from './postalAddress.js';
import { Resource } from './resource.js';
import { Sensitive } from './sensitive.js';

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({
  description:
    'Details of the person that the business supplied when it created the session. Absent details are null.',
})
export class ApplicantProfile {
  @Sensitive('PERSONAL')
  @text('Full name in one line.')
  fullName!: string | null;

  @Sensitive('PERSONAL')
  @text('Title before the name, for example `Dr`.')
  namePrefix!: string | null;

  @Sensitive('PERSONAL')
  @text('All given names, separated by blanks.')
  givenNames!: string | null;

  @Sensitive('PERSONAL')
  @text('First given name.')
  firstName!: string | null;

  @Sensitive('PERSONAL')
  @text('Middle name or names.')
  middleName!: string | null;

  @Sensitive('PERSONAL')
  @text('Family name (surname).')
  familyName!: string | null;

  @Sensitive('PERSONAL')
  @text('Date of birth, YYYY-MM-DD.')
  dateOfBirth!: string | null;

  @Field(() => PostalAddress, {
    nullable: true,
    description: 'Postal address in parts; null if none was supplied.',
  })
  structuredPostalAddress!: PostalAddress | null;

  @Field(() => [NamedValue], { description: 'Supplied values that have no field here.' })
  other!: NamedValue[];
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description:
    'Resource with the details of the person that the business supplied when it created the session.',
})
export class ApplicantProfileResource extends Resource {
  override __typename = 'ApplicantProfileResource' as const;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item that `profile` is parsed from; null if Yoti lists none.',
  })
  media!: Media | null;
}
