import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { URLScalar } from './scalars.js';

export enum CaptureMethods {
  CAMERA = 'CAMERA',
  CAMERA_AND_UPLOAD = 'CAMERA_AND_UPLOAD',
}
registerEnumType(CaptureMethods, {
  name: 'CaptureMethods',
  description: 'How the person may supply images.',
  valuesConfig: {
    CAMERA: { description: 'Camera only.' },
    CAMERA_AND_UPLOAD: { description: 'Camera or a file.' },
  },
});

export enum DarkMode {
  ON = 'ON',
  OFF = 'OFF',
  AUTO = 'AUTO',
}
registerEnumType(DarkMode, {
  name: 'DarkMode',
  description: 'Whether the user view is dark.',
  valuesConfig: {
    ON: { description: 'Always.' },
    OFF: { description: 'Never.' },
    AUTO: { description: "As the person's device is set." },
  },
});

export enum BiometricConsentFlow {
  EARLY = 'EARLY',
  JUST_IN_TIME = 'JUST_IN_TIME',
}
registerEnumType(BiometricConsentFlow, {
  name: 'BiometricConsentFlow',
  description: 'When the person is asked for consent.',
  valuesConfig: {
    EARLY: { description: 'At the beginning.' },
    JUST_IN_TIME: { description: 'Just before the first biometric capture.' },
  },
});

export enum SuppressedScreen {
  ID_DOCUMENT_EDUCATION = 'ID_DOCUMENT_EDUCATION',
  ID_DOCUMENT_REQUIREMENTS = 'ID_DOCUMENT_REQUIREMENTS',
  SUPPLEMENTARY_DOCUMENT_EDUCATION = 'SUPPLEMENTARY_DOCUMENT_EDUCATION',
  ZOOM_LIVENESS_EDUCATION = 'ZOOM_LIVENESS_EDUCATION',
  STATIC_LIVENESS_EDUCATION = 'STATIC_LIVENESS_EDUCATION',
  FACE_CAPTURE_EDUCATION = 'FACE_CAPTURE_EDUCATION',
  FLOW_COMPLETION = 'FLOW_COMPLETION',
}
registerEnumType(SuppressedScreen, {
  name: 'SuppressedScreen',
  description: 'Screens of the user view that can be left out.',
  valuesConfig: {
    ID_DOCUMENT_EDUCATION: { description: 'How to capture a document.' },
    ID_DOCUMENT_REQUIREMENTS: { description: 'Which documents are needed.' },
    SUPPLEMENTARY_DOCUMENT_EDUCATION: { description: 'How to capture a supplementary document.' },
    ZOOM_LIVENESS_EDUCATION: { description: 'How a ZOOM capture works.' },
    STATIC_LIVENESS_EDUCATION: { description: 'How to take the selfie.' },
    FACE_CAPTURE_EDUCATION: { description: 'How to take a face capture.' },
    FLOW_COMPLETION: { description: 'The last screen; native SDKs only.' },
  },
});

@InputType({ description: 'How often a document may be captured anew when its text cannot be read.' })
export class TextExtractionAttemptsInput {
  @Field(() => Int, { nullable: true, description: 'For any reason; at least 0.' })
  generic?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Because it was another kind of document than announced; at least 0.',
  })
  reclassification?: number | null;
}

@InputType({ description: "How Yoti's user view looks and behaves." })
export class SdkConfigInput {
  @Field(() => CaptureMethods, { nullable: true, description: 'How the person may supply images.' })
  allowedCaptureMethods?: CaptureMethods | null;

  @Field(() => String, {
    nullable: true,
    description: 'Colour of buttons, `#rgb` or `#rrggbb`; `#2d9fff` when absent.',
  })
  primaryColour?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in dark mode, `#rgb` or `#rrggbb`.' })
  primaryColourDarkMode?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour of icons, `#rgb` or `#rrggbb`.' })
  secondaryColour?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour of the text on buttons, `#rgb` or `#rrggbb`.' })
  fontColour?: string | null;

  @Field(() => DarkMode, { nullable: true, description: 'Whether it is dark.' })
  darkMode?: DarkMode | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Language, such as `en-GB`, `fr` or `es-419`: one of those Yoti's user view has; the browser's when absent.",
  })
  locale?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country that is chosen at the start, ISO 3166-1 alpha-3.',
  })
  presetIssuingCountry?: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Where the browser goes after a success, at most 2048 characters.',
  })
  successUrl?: URL | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Where the browser goes after a failure, at most 2048 characters; `yotiErrorCode` is added.',
  })
  errorUrl?: URL | null;

  @Field(() => URLScalar, { nullable: true, description: 'Your privacy policy, at most 2048 characters.' })
  privacyPolicyUrl?: URL | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person may go on with a phone, by a QR code.',
  })
  allowsHandoff?: boolean | null;

  @Field(() => TextExtractionAttemptsInput, {
    nullable: true,
    description: 'How often a document may be captured anew when its text cannot be read.',
  })
  textExtractionAttempts?: TextExtractionAttemptsInput | null;

  @Field(() => String, { nullable: true, description: 'The brand set up at Yoti, at most 256 characters.' })
  brandId?: string | null;

  @Field(() => BiometricConsentFlow, { nullable: true, description: 'When the person is asked for consent.' })
  biometricConsentFlow?: BiometricConsentFlow | null;

  @Field(() => [SuppressedScreen], { nullable: true, description: 'Screens to leave out, at most 50.' })
  suppressedScreens?: SuppressedScreen[] | null;
}
