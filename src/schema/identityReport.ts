import { Field, ObjectType } from 'type-graphql';
import { FrameworkCompliance } from './identityProfile.js';
import { NamedValue, PostalAddress } from './postalAddress.js';
import { Sensitive } from './sensitive.js';

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });
const others = (): PropertyDecorator =>
  Field(() => [NamedValue], { description: 'Values that have no field here; may be empty.' });

@ObjectType('IdentityName', { description: 'Name of a person, in parts; absent parts are null.' })
export class PersonName {
  @Sensitive('PERSONAL')
  @text('Full name in one line.')
  fullName!: string | null;

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

  @others()
  other!: NamedValue[];
}

@ObjectType({ description: 'Address at which a person lives.' })
export class CurrentAddress {
  @Field(() => PostalAddress, { nullable: true, description: 'Postal address; null if there is none.' })
  address!: PostalAddress | null;

  @Sensitive('PERSONAL')
  @text('Date since which the person lives there, as Yoti sends it; null if it is not known.')
  movedInAt!: string | null;
}

@ObjectType({ description: 'Identity that is asserted of a person.' })
export class IdentityAssertion {
  @Field(() => PersonName, { nullable: true, description: 'Current name; null if there is none.' })
  currentName!: PersonName | null;

  @Sensitive('PERSONAL')
  @text('Date of birth, YYYY-MM-DD; null if there is none.')
  dateOfBirth!: string | null;

  @Field(() => CurrentAddress, { nullable: true, description: 'Current address; null if there is none.' })
  currentAddress!: CurrentAddress | null;

  @others()
  other!: NamedValue[];
}

@ObjectType('IdentityAssurance', { description: 'Component of an assurance process, with its score.' })
export class Assurance {
  @text("Yoti's name of the component, for example EVIDENCE_STRENGTH.")
  type!: string | null;

  @Sensitive('PERSONAL')
  @text('Score of the component, for example `3`.')
  classification!: string | null;

  @Field(() => [String], {
    description: 'Ids of the evidence (`IdentityEvidence.link`) that the score rests on; may be empty.',
  })
  evidenceLinks!: string[];
}

@ObjectType({ description: 'Process by which an identity was verified.' })
export class AssuranceProcess {
  @Sensitive('PERSONAL')
  @text('Level of assurance reached, for example MEDIUM.')
  levelOfAssurance!: string | null;

  @text('Policy of the process, for example GPG45.')
  policy!: string | null;

  @Sensitive('PERSONAL')
  @text('Procedure of the policy, for example M1C.')
  procedure!: string | null;

  @Field(() => [Assurance], { description: 'Components with their scores; may be empty.' })
  assurance!: Assurance[];
}

@ObjectType('IdentityEvidence', {
  description: 'Evidence that a verification rests on: a document, a face or an electronic record.',
})
export class Evidence {
  @text('Identifier that `evidenceLinks` refer to; null if Yoti sends none.')
  link!: string | null;

  @text('Kind of evidence, by its name in the report, for example `documents` or `face_capture`.')
  kind!: string | null;

  @text('Time of the evidence, as Yoti sends it; null if there is none.')
  timestamp!: string | null;

  @text('Organisation that verified the evidence; null if it is not named.')
  verifyingOrganisation!: string | null;

  @text('Organisation that provided an electronic record; null for other evidence.')
  providerOrganisation!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => [String], { description: 'Names of the checks that the evidence passed; may be empty.' })
  passedChecks!: string[];

  @Field(() => [NamedValue], {
    description: 'Further values, for example `document_fields` as JSON text; may be empty.',
  })
  other!: NamedValue[];
}

@ObjectType({ description: 'Verification of an identity under one trust framework.' })
export class VerificationReport {
  @text('Identifier issued by Yoti; opaque.')
  reportId!: string | null;

  @text('Time of the report, as Yoti sends it.')
  timestamp!: string | null;

  @Sensitive('PERSONAL')
  @text('Your id of the person, from `subject.subjectId`; null if none was given.')
  subjectId!: string | null;

  @Field(() => FrameworkCompliance, { description: 'Compliance with the schemes of the trust framework.' })
  compliance!: FrameworkCompliance;

  @Field(() => AssuranceProcess, {
    nullable: true,
    description: 'Process of the verification; null if Yoti sends none.',
  })
  assuranceProcess!: AssuranceProcess | null;

  @Field(() => [Evidence], { description: 'Evidence of all kinds; may be empty.' })
  evidence!: Evidence[];

  @others()
  other!: NamedValue[];
}

@ObjectType({ description: 'Authentication of the person for this transaction.' })
export class AuthenticationReport {
  @text('Identifier issued by Yoti; opaque.')
  reportId!: string | null;

  @text('Time of the report, as Yoti sends it.')
  timestamp!: string | null;

  @text('Policy of the authentication, for example GPG44.')
  policy!: string | null;

  @Sensitive('PERSONAL')
  @text('Level of authentication, for example MEDIUM.')
  level!: string | null;

  @others()
  other!: NamedValue[];
}

@ObjectType({
  description: 'Comparison of the verified identity with the profile that the business supplied.',
})
export class ProfileMatchReport {
  @Field(() => IdentityAssertion, {
    nullable: true,
    description: 'Profile that the business supplied, as it was compared; null if Yoti sends none.',
  })
  providedProfile!: IdentityAssertion | null;

  @others()
  other!: NamedValue[];
}

@ObjectType({
  description:
    'Signature of a report. The gateway does not verify it: do so with the key before you rely on it.',
})
export class ReportSignature {
  @Sensitive('PERSONAL')
  @text('Signed report in JWS compact serialisation (RFC 7515); null if Yoti sends another proof only.')
  jws!: string | null;

  @text('Address of the public key; null if Yoti sends none. Fetch it only from a host that you trust.')
  publicKeyUrl!: string | null;

  @Sensitive('PERSONAL')
  @text('Proof in another form, as received; null if there is none.')
  proof!: string | null;
}

@ObjectType({
  description: 'Report of an identity profile as data. What Yoti does not send is null or empty.',
})
export class IdentityReport {
  @Field(() => IdentityAssertion, { nullable: true, description: 'Identity that the report asserts.' })
  identityAssertion!: IdentityAssertion | null;

  @Field(() => [VerificationReport], {
    description: 'Verifications: one in a standard profile, one for each trust framework in an advanced one.',
  })
  verificationReports!: VerificationReport[];

  @Field(() => AuthenticationReport, { nullable: true, description: 'Authentication of the person.' })
  authenticationReport!: AuthenticationReport | null;

  @Field(() => ProfileMatchReport, {
    nullable: true,
    description: 'Comparison with the profile that the business supplied.',
  })
  profileMatchReport!: ProfileMatchReport | null;

  @Field(() => ReportSignature, { nullable: true, description: 'Signature and address of its key.' })
  signature!: ReportSignature | null;

  @others()
  other!: NamedValue[];
}
