import { Field, Int, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { URLScalar } from './scalars.js';

export enum ConfiguredCaptureMethods {
  CAMERA = 'CAMERA',
  CAMERA_AND_UPLOAD = 'CAMERA_AND_UPLOAD',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(ConfiguredCaptureMethods, 'ConfiguredCaptureMethods', 'How the person may supply images.', {
  CAMERA: 'Camera only.',
  CAMERA_AND_UPLOAD: 'Camera or a file.',
  UNKNOWN: 'A way this version of the gateway does not know.',
});

export enum ConfiguredDarkMode {
  ON = 'ON',
  OFF = 'OFF',
  AUTO = 'AUTO',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(ConfiguredDarkMode, 'ConfiguredDarkMode', 'Whether the user view is dark.', {
  ON: 'Always.',
  OFF: 'Never.',
  AUTO: "As the person's device is set.",
  UNKNOWN: 'A mode this version of the gateway does not know.',
});

export enum ConfiguredConsentFlow {
  EARLY = 'EARLY',
  JUST_IN_TIME = 'JUST_IN_TIME',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(ConfiguredConsentFlow, 'ConfiguredConsentFlow', 'When the person is asked for consent.', {
  EARLY: 'At the beginning.',
  JUST_IN_TIME: 'Just before the first biometric capture.',
  UNKNOWN: 'A way this version of the gateway does not know.',
});

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
  'Screens of the user view that are left out.',
  {
    ID_DOCUMENT_EDUCATION: 'How to capture a document.',
    ID_DOCUMENT_REQUIREMENTS: 'Which documents are needed.',
    SUPPLEMENTARY_DOCUMENT_EDUCATION: 'How to capture a supplementary document.',
    ZOOM_LIVENESS_EDUCATION: 'How a ZOOM capture works.',
    STATIC_LIVENESS_EDUCATION: 'How to take the selfie.',
    FACE_CAPTURE_EDUCATION: 'How to take a face capture.',
    FLOW_COMPLETION: 'The last screen; native SDKs only.',
    UNKNOWN: 'A screen this version of the gateway does not know.',
  },
);

@ObjectType({ description: 'How often a document may be captured anew when its text cannot be read.' })
export class TextExtractionAttempts {
  @Field(() => Int, { nullable: true, description: 'For any reason.' })
  generic!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Because it was another kind of document than announced.',
  })
  reclassification!: number | null;
}

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({ description: "How Yoti's user view looks and behaves; null where nothing was said." })
export class SdkConfig {
  @Field(() => ConfiguredCaptureMethods, {
    nullable: true,
    description: 'How the person may supply images.',
  })
  allowedCaptureMethods!: ConfiguredCaptureMethods | null;

  @text('Colour of buttons, `#rgb` or `#rrggbb`.')
  primaryColour!: string | null;

  @text('The same in dark mode, `#rgb` or `#rrggbb`.')
  primaryColourDarkMode!: string | null;

  @text('Colour of icons, `#rgb` or `#rrggbb`.')
  secondaryColour!: string | null;

  @text('Colour of the text on buttons, `#rgb` or `#rrggbb`.')
  fontColour!: string | null;

  @Field(() => ConfiguredDarkMode, { nullable: true, description: 'Whether it is dark.' })
  darkMode!: ConfiguredDarkMode | null;

  @text("Language, such as `en-GB`; the browser's when null.")
  locale!: string | null;

  @text('Country that is chosen at the start, ISO 3166-1 alpha-3.')
  presetIssuingCountry!: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'Where the browser goes after a success.' })
  successUrl!: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'Where the browser goes after a failure.' })
  errorUrl!: string | null;

  @Field(() => URLScalar, { nullable: true, description: "The business's privacy policy." })
  privacyPolicyUrl!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person may go on with a phone, by a QR code.',
  })
  allowsHandoff!: boolean | null;

  @Field(() => TextExtractionAttempts, {
    nullable: true,
    description: 'How often a document may be captured anew when its text cannot be read.',
  })
  textExtractionAttempts!: TextExtractionAttempts | null;

  @text('The brand set up at Yoti.')
  brandId!: string | null;

  @Field(() => ConfiguredConsentFlow, {
    nullable: true,
    description: 'When the person is asked for consent.',
  })
  biometricConsentFlow!: ConfiguredConsentFlow | null;

  @Field(() => [ConfiguredSuppressedScreen], { description: 'Screens that are left out.' })
  suppressedScreens!: ConfiguredSuppressedScreen[];

  @Field(() => Boolean, { nullable: true, description: "Whether Yoti's logo is hidden." })
  hidesLogo!: boolean | null;
}
