import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { URLScalar } from './scalars.js';

export enum CaptureMethods {
  CAMERA = 'CAMERA',
  CAMERA_AND_UPLOAD = 'CAMERA_AND_UPLOAD',
}
registerEnumType(CaptureMethods, {
  name: 'CaptureMethods',
  description: 'Ways in which the person may supply images.',
  valuesConfig: {
    CAMERA: { description: 'Camera only.' },
    CAMERA_AND_UPLOAD: { description: 'Camera, or upload of a file.' },
  },
});

export enum DarkMode {
  ON = 'ON',
  OFF = 'OFF',
  AUTO = 'AUTO',
}
registerEnumType(DarkMode, {
  name: 'SdkDarkMode',
  description: 'Colour mode of the user view.',
  valuesConfig: {
    ON: { description: 'Always dark.' },
    OFF: { description: 'Always light.' },
    AUTO: { description: "Follows the setting of the person's device." },
  },
});

export enum BiometricConsentFlow {
  EARLY = 'EARLY',
  JUST_IN_TIME = 'JUST_IN_TIME',
}
registerEnumType(BiometricConsentFlow, {
  name: 'BiometricConsentFlow',
  description: 'Moment at which the person is asked for biometric consent.',
  valuesConfig: {
    EARLY: { description: 'At the start of the session.' },
    JUST_IN_TIME: { description: 'Immediately before the first biometric capture.' },
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
    ID_DOCUMENT_EDUCATION: { description: 'Instructions on capturing an identity document.' },
    ID_DOCUMENT_REQUIREMENTS: { description: 'List of the identity documents that are accepted.' },
    SUPPLEMENTARY_DOCUMENT_EDUCATION: { description: 'Instructions on capturing a supplementary document.' },
    ZOOM_LIVENESS_EDUCATION: { description: 'Instructions on a ZOOM liveness capture.' },
    STATIC_LIVENESS_EDUCATION: { description: 'Instructions on the selfie of a STATIC liveness capture.' },
    FACE_CAPTURE_EDUCATION: { description: 'Instructions on a face capture.' },
    FLOW_COMPLETION: { description: 'Final screen; native SDKs only.' },
  },
});

@InputType({ description: 'Number of recaptures allowed for a category of reasons.' })
export class AttemptsByCategoryInput {
  @Field(() => String, {
    description:
      "Yoti's name of the category, for example `GENERIC`, at most 100 letters, digits, `_` and `-`.",
  })
  category!: string;

  @Field(() => Int, { description: 'Recaptures, 0 or more.' })
  attempts!: number;
}

@InputType({ description: 'Number of recaptures allowed when the text of a document cannot be read.' })
export class TextExtractionAttemptsInput {
  @Field(() => Int, { nullable: true, description: 'Recaptures for any reason, 0 or more.' })
  generic?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Recaptures when the document is of another type than the one chosen, 0 or more.',
  })
  reclassification?: number | null;

  @Field(() => [AttemptsByCategoryInput], {
    nullable: true,
    description: "Recaptures for categories without a field here, by Yoti's name; at most 50.",
  })
  otherCategories?: AttemptsByCategoryInput[] | null;
}

@InputType({ description: "Appearance and behaviour of Yoti's user view; Yoti's defaults where absent." })
export class SdkConfigInput {
  @Field(() => CaptureMethods, { nullable: true, description: 'Camera only, or upload of files as well.' })
  allowedCaptureMethods?: CaptureMethods | null;

  @Field(() => String, {
    nullable: true,
    description: 'Colour of buttons, `#rgb` or `#rrggbb`; `#2d9fff` if absent.',
  })
  primaryColour?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Colour of buttons in dark mode, `#rgb` or `#rrggbb`.',
  })
  primaryColourDarkMode?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour of icons, `#rgb` or `#rrggbb`.' })
  secondaryColour?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour of the text on buttons, `#rgb` or `#rrggbb`.' })
  fontColour?: string | null;

  @Field(() => DarkMode, { nullable: true, description: 'Dark, light or as the device is set.' })
  darkMode?: DarkMode | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Language tag supported by Yoti's user view, for example `en-GB`, `fr` or `es-419`; the browser's language if absent.",
  })
  locale?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Issuing country selected at the start, ISO 3166-1 alpha-3.',
  })
  presetIssuingCountry?: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description:
      'Page to which the browser is redirected after success, at most 2048 characters: https, http on a local host, or the scheme of an app.',
  })
  successUrl?: URL | null;

  @Field(() => URLScalar, {
    nullable: true,
    description:
      'Page to which the browser is redirected after an error, at most 2048 characters, as for `successUrl`; Yoti adds the query parameter `yotiErrorCode`.',
  })
  errorUrl?: URL | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Your privacy policy, linked from the user view, at most 2048 characters.',
  })
  privacyPolicyUrl?: URL | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person may continue on a phone by scanning a QR code.',
  })
  allowsHandoff?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the person has to continue on a phone; needs `allowsHandoff`. Yoti's default if absent.",
  })
  enforcesHandoff?: boolean | null;

  @Field(() => TextExtractionAttemptsInput, {
    nullable: true,
    description: 'Limits on recapturing a document with unreadable text.',
  })
  textExtractionAttempts?: TextExtractionAttemptsInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Identifier of a brand that was set up at Yoti, at most 256 characters.',
  })
  brandId?: string | null;

  @Field(() => BiometricConsentFlow, {
    nullable: true,
    description: 'Moment at which biometric consent is asked for.',
  })
  biometricConsentFlow?: BiometricConsentFlow | null;

  @Field(() => [SuppressedScreen], { nullable: true, description: 'Screens to leave out, at most 50.' })
  suppressedScreens?: SuppressedScreen[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Screens to leave out that are not in `SuppressedScreen`, by Yoti's name; at most 50, each at most 256 characters.",
  })
  otherSuppressedScreens?: string[] | null;
}
