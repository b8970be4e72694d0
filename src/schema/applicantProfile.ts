import { Directive, Field, ObjectType } from 'type-graphql';
import { Media } from './media.js';
import { NamedValue, PostalAddress } from './postalAddress.js';
import { Resource } from './resource.js';
import { Sensitive } from './sensitive.js';

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({ description: 'What the business said about a person when it created the session.' })
export class ApplicantProfile {
  @Sensitive('PERSONAL')
  @text('Full name.')
  fullName!: string | null;

  @Sensitive('PERSONAL')
  @text('What stands before the name.')
  namePrefix!: string | null;

  @Sensitive('PERSONAL')
  @text('Given names.')
  givenNames!: string | null;

  @Sensitive('PERSONAL')
  @text('First name.')
  firstName!: string | null;

  @Sensitive('PERSONAL')
  @text('Middle name.')
  middleName!: string | null;

  @Sensitive('PERSONAL')
  @text('Family name.')
  familyName!: string | null;

  @Sensitive('PERSONAL')
  @text('Date of birth, YYYY-MM-DD.')
  dateOfBirth!: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Address.' })
  structuredPostalAddress!: PostalAddress | null;

  @Field(() => [NamedValue], { description: 'What else was said.' })
  other!: NamedValue[];
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({ implements: Resource, description: 'What the business said about the person.' })
export class ApplicantProfileResource extends Resource {
  override __typename = 'ApplicantProfileResource' as const;

  @Field(() => Media, { nullable: true, description: 'What `profile` is read from.' })
  media!: Media | null;
}
