import { Field, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Requirement } from './requirement.js';

export enum NextActionActor {
  PERSON = 'PERSON',
  BUSINESS = 'BUSINESS',
  YOTI = 'YOTI',
}
describeEnum(NextActionActor, 'NextActionActor', 'Party that has to act.', {
  PERSON: 'The person who is verified, in the user view or in a branch.',
  BUSINESS: 'Your backend.',
  YOTI: 'Yoti; wait for a notification, or read the session again.',
});

export enum NextActionType {
  CONSENT = 'CONSENT',
  CAPTURE_ID_DOCUMENT = 'CAPTURE_ID_DOCUMENT',
  CAPTURE_SUPPLEMENTARY_DOCUMENT = 'CAPTURE_SUPPLEMENTARY_DOCUMENT',
  CAPTURE_LIVENESS = 'CAPTURE_LIVENESS',
  CAPTURE_FACE = 'CAPTURE_FACE',
  SUPPLY_FACE = 'SUPPLY_FACE',
  SUPPLY_RESOURCE = 'SUPPLY_RESOURCE',
  VISIT_BRANCH = 'VISIT_BRANCH',
  FINISH_CHECKS = 'FINISH_CHECKS',
  OTHER = 'OTHER',
}
describeEnum(NextActionType, 'NextActionType', 'Act that a session waits for.', {
  CONSENT: 'Consent to the use of biometric data, in the user view.',
  CAPTURE_ID_DOCUMENT: 'Capture an identity document in the user view.',
  CAPTURE_SUPPLEMENTARY_DOCUMENT: 'Capture a supplementary document in the user view.',
  CAPTURE_LIVENESS: 'Take the selfie of the liveness capture in the user view.',
  CAPTURE_FACE: 'Take a selfie for a comparison in the user view.',
  SUPPLY_FACE:
    'Supply the reference face: `createFaceCaptureResource`, then `addApplicantToResource` or `uploadFaceCaptureImage`.',
  SUPPLY_RESOURCE: 'Supply the resource of `requirement` to Yoti.',
  VISIT_BRANCH: 'Show the document in a branch; `setInstructions` chooses it.',
  FINISH_CHECKS: 'Finish the tasks and checks.',
  OTHER: 'Meet `requirement`, which this version of the gateway does not know.',
});

@ObjectType({ description: 'Act that a session waits for.' })
export class NextAction {
  @Field(() => NextActionActor, { description: 'Party that has to act.' })
  actor!: NextActionActor;

  @Field(() => NextActionType, { description: 'Act to carry out.' })
  type!: NextActionType;

  @Field(() => Requirement, {
    nullable: true,
    description: 'Requirement that the act meets; null for consent, and for Yoti.',
  })
  requirement!: Requirement | null;
}
