import { Field, Int, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { URLScalar } from './scalars.js';

export enum ConfiguredCaptureMethods {
  CAMERA = 'CAMERA',
  CAMERA_AND_UPLOAD = 'CAMERA_AND_UPLOAD',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  ConfiguredCaptureMethods,
  'ConfiguredCaptureMethods',
  'Ways in which the person may supply images.',
  {
    CAMERA: 'Camera only.',
    CAMERA_AND_UPLOAD: 'Camera, or upload of a file.',
    UNKNOWN: 'Way that this version of the gateway does not know.',
  },
);

export enum ConfiguredDarkMode {
  ON = 'ON',
  OFF = 'OFF',
  AUTO = 'AUTO',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(ConfiguredDarkMode, 'ConfiguredDarkMode', 'Colour mode of the user view.', {
  ON: 'Always dark.',
  OFF: 'Always light.',
  AUTO: "Follows the setting of the person's device.",
  UNKNOWN: 'Mode that this version of the gateway does not know.',
});

export enum ConfiguredConsentFlow {
  EARLY = 'EARLY',
  JUST_IN_TIME = 'JUST_IN_TIME',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  ConfiguredConsentFlow,
  'ConfiguredConsentFlow',
  'Moment at which the person is asked for biometric consent.',
  {
    EARLY: 'At the start of the session.',
    JUST_IN_TIME: 'Immediately before the first biometric capture.',
    UNKNOWN: 'Moment that this version of the gateway does not know.',
  },
);

export enum ConfiguredSuppressedScreen {
  ID_DOCUMENT_EDUCATION = 'ID_DOCUMENT_EDUCATION',
  ID_DOCUMENT_REQUIREMENTS = 'ID_DOCUMENT_REQUIREMENTS',
  SUPPLEMENTARY_DOCUMENT_EDUCATION = 'SUPPLEMENTARY_DOCUMENT_EDUCATION',
  ZOOM_LIVENESS_EDUCATION = 'ZOOM_LIVENESS_EDUCATION',
  STATIC_LIVENESS_EDUCATION = 'STATIC_LIVENESS_EDUCATION',
  FACE_CAPTURE_EDUCATION = 'FACE_CAPTURE_EDUCATION',
  FLOW_COMPLETION = 'FLOW_COMPLETION',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  ConfiguredSuppressedScreen,
  'ConfiguredSuppressedScreen',
  'Screens of the user view that can be left out.',
  {
    ID_DOCUMENT_EDUCATION: 'Instructions on capturing an identity document.',
    ID_DOCUMENT_REQUIREMENTS: 'List of the identity documents that are accepted.',
    SUPPLEMENTARY_DOCUMENT_EDUCATION: 'Instructions on capturing a supplementary document.',
    ZOOM_LIVENESS_EDUCATION: 'Instructions on a ZOOM liveness capture.',
    STATIC_LIVENESS_EDUCATION: 'Instructions on the selfie of a STATIC liveness capture.',
    FACE_CAPTURE_EDUCATION: 'Instructions on a face capture.',
    FLOW_COMPLETION: 'Final screen; native SDKs only.',
    UNKNOWN: 'Screen that this version of the gateway does not know.',
  },
);

@ObjectType({ description: 'Number of recaptures allowed for a category of reasons.' })
export class AttemptsByCategory {
  @Field(() => String, { description: "Yoti's name of the category, as received." })
  category!: string;

  @Field(() => Int, { description: 'Recaptures for this category.' })
  attempts!: number;
}

@ObjectType({ description: 'Number of recaptures allowed when the text of a document cannot be read.' })
export class TextExtractionAttempts {
  @Field(() => Int, { nullable: true, description: 'Recaptures for any reason; null if Yoti sends none.' })
  generic!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Recaptures when the document is of another type than the one chosen; null if Yoti sends none.',
  })
  reclassification!: number | null;

  @Field(() => [AttemptsByCategory], {
    description: "Recaptures for further categories, by Yoti's name; usually empty.",
  })
  otherCategories!: AttemptsByCategory[];
}

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({
  description: "Appearance and behaviour of Yoti's user view. A field is null if it was not configured.",
})
export class SdkConfig {
  @Field(() => ConfiguredCaptureMethods, {
    nullable: true,
    description: 'Camera only, or upload of files as well; null if not configured.',
  })
  allowedCaptureMethods!: ConfiguredCaptureMethods | null;

  @text('Colour of buttons, `#rgb` or `#rrggbb`.')
  primaryColour!: string | null;

  @text('Colour of buttons in dark mode, `#rgb` or `#rrggbb`.')
  primaryColourDarkMode!: string | null;

  @text('Colour of icons, `#rgb` or `#rrggbb`.')
  secondaryColour!: string | null;

  @text('Colour of the text on buttons, `#rgb` or `#rrggbb`.')
  fontColour!: string | null;

  @Field(() => ConfiguredDarkMode, {
    nullable: true,
    description: 'Dark, light or as the device is set; null if not configured.',
  })
  darkMode!: ConfiguredDarkMode | null;

  @text("Language tag, for example `en-GB`; if null, the user view takes the browser's.")
  locale!: string | null;

  @text('Issuing country selected at the start, ISO 3166-1 alpha-3.')
  presetIssuingCountry!: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Page to which the browser is redirected after success; null if not configured.',
  })
  successUrl!: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Page to which the browser is redirected after an error; null if not configured.',
  })
  errorUrl!: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Privacy policy of the business, linked from the user view; null if not configured.',
  })
  privacyPolicyUrl!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person may continue on a phone by scanning a QR code; null if not configured.',
  })
  allowsHandoff!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person has to continue on a phone; null if not configured.',
  })
  enforcesHandoff!: boolean | null;

  @Field(() => TextExtractionAttempts, {
    nullable: true,
    description: 'Limits on recapturing a document with unreadable text; null if not configured.',
  })
  textExtractionAttempts!: TextExtractionAttempts | null;

  @text('Identifier of a brand that was set up at Yoti.')
  brandId!: string | null;

  @Field(() => ConfiguredConsentFlow, {
    nullable: true,
    description: 'Moment at which consent is asked for; null if not configured.',
  })
  biometricConsentFlow!: ConfiguredConsentFlow | null;

  @Field(() => [ConfiguredSuppressedScreen], { description: 'Screens that are left out; empty if none are.' })
  suppressedScreens!: ConfiguredSuppressedScreen[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether Yoti's logo is hidden; null if Yoti does not say.",
  })
  hidesLogo!: boolean | null;
}
