import type { FieldError } from '../../errors/apiError.js';
import type { SdkConfigInput } from '../../schema/sdkConfig.js';
import { validatePageUrl } from './pageUrl.js';
import { validateCountryCode, isGiven, validate, type Rule } from './rules.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

/** Configuration of the user view. Reference 6.5. */
export function toSdkConfig(input: SdkConfigInput): WithNulls<components['schemas']['SdkConfig']> {
  const { textExtractionAttempts: attempts } = input;
  return {
    allowed_capture_methods: input.allowedCaptureMethods,
    primary_colour: input.primaryColour,
    primary_colour_dark_mode: input.primaryColourDarkMode,
    secondary_colour: input.secondaryColour,
    font_colour: input.fontColour,
    dark_mode: input.darkMode,
    locale: input.locale,
    preset_issuing_country: input.presetIssuingCountry,
    success_url: input.successUrl?.href,
    error_url: input.errorUrl?.href,
    privacy_policy_url: input.privacyPolicyUrl?.href,
    allow_handoff: input.allowsHandoff,
    attempts_configuration: attempts && {
      ID_DOCUMENT_TEXT_DATA_EXTRACTION: {
        GENERIC: attempts.generic,
        RECLASSIFICATION: attempts.reclassification,
      },
    },
    brand_id: input.brandId,
    biometric_consent_flow: input.biometricConsentFlow,
    suppressed_screens: input.suppressedScreens,
  };
}

const attempts = 'sdk_config.attempts_configuration';

export const sdkConfigFieldPaths = {
  'sdk_config.allow_handoff': 'sdkConfig.allowsHandoff',
  [attempts]: 'sdkConfig.textExtractionAttempts',
  [`${attempts}.ID_DOCUMENT_TEXT_DATA_EXTRACTION`]: 'sdkConfig.textExtractionAttempts',
  [`${attempts}.ID_DOCUMENT_TEXT_DATA_EXTRACTION.GENERIC`]: 'sdkConfig.textExtractionAttempts.generic',
  [`${attempts}.ID_DOCUMENT_TEXT_DATA_EXTRACTION.RECLASSIFICATION`]:
    'sdkConfig.textExtractionAttempts.reclassification',
};

const COLOUR = /^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/;
const COLOURS = ['primaryColour', 'primaryColourDarkMode', 'secondaryColour', 'fontColour'] as const;
const PAGES = ['successUrl', 'errorUrl', 'privacyPolicyUrl'] as const;
const LOCALE = /^[a-z]{2,3}(-([A-Z]{2}|\d{3}))?$/;
const ATTEMPTS = ['generic', 'reclassification'] as const;

export function validateSdkConfig(input: SdkConfigInput | null | undefined): FieldError[] {
  const country = input?.presetIssuingCountry;
  return [
    ...validate(
      ...COLOURS.map((name): Rule => {
        const colour = input?.[name];
        return [isGiven(colour) && !COLOUR.test(colour), `sdkConfig.${name}`, 'must be #rgb or #rrggbb'];
      }),
      [
        isGiven(input?.locale) && !LOCALE.test(input.locale),
        'sdkConfig.locale',
        'must be a language such as en-GB, fr or es-419',
      ],
      ...ATTEMPTS.map((name): Rule => {
        const most = input?.textExtractionAttempts?.[name];
        return [isGiven(most) && most < 0, `sdkConfig.textExtractionAttempts.${name}`, 'must be at least 0'];
      }),
    ),
    ...PAGES.flatMap((name) => validatePageUrl(input?.[name], `sdkConfig.${name}`)),
    ...(isGiven(country) ? validateCountryCode(country, 'sdkConfig.presetIssuingCountry') : []),
  ];
}
