import type { FieldError } from '../../errors/apiError.js';
import type { AttemptsByCategoryInput, SdkConfigInput } from '../../schema/sdkConfig.js';
import { validatePageUrl } from './pageUrl.js';
import {
  fieldPathsOfOthers,
  isGiven,
  joinLists,
  validate,
  validateCountryCode,
  validateEach,
  validateText,
  type FieldPaths,
  type Rule,
} from './rules.js';
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
    enforce_handoff: input.enforcesHandoff,
    attempts_configuration: attempts && {
      ID_DOCUMENT_TEXT_DATA_EXTRACTION: {
        GENERIC: attempts.generic,
        RECLASSIFICATION: attempts.reclassification,
        ...(Object.fromEntries(
          (attempts.otherCategories ?? []).map(({ category, attempts: count }) => [category, count]),
        ) as Record<string, number>),
      },
    },
    brand_id: input.brandId,
    biometric_consent_flow: input.biometricConsentFlow,
    suppressed_screens: joinLists(input.suppressedScreens, input.otherSuppressedScreens),
  };
}

const attempts = 'sdk_config.attempts_configuration';

export const sdkConfigFieldPaths = {
  'sdk_config.allow_handoff': 'sdkConfig.allowsHandoff',
  'sdk_config.enforce_handoff': 'sdkConfig.enforcesHandoff',
  [attempts]: 'sdkConfig.textExtractionAttempts',
  [`${attempts}.ID_DOCUMENT_TEXT_DATA_EXTRACTION`]: 'sdkConfig.textExtractionAttempts',
  [`${attempts}.ID_DOCUMENT_TEXT_DATA_EXTRACTION.GENERIC`]: 'sdkConfig.textExtractionAttempts.generic',
  [`${attempts}.ID_DOCUMENT_TEXT_DATA_EXTRACTION.RECLASSIFICATION`]:
    'sdkConfig.textExtractionAttempts.reclassification',
};

/** Field paths that depend on the input. */
export function fieldPathsOfSdkConfig(input: SdkConfigInput | null | undefined): FieldPaths {
  const categories = input?.textExtractionAttempts?.otherCategories ?? [];
  const wire = `${attempts}.ID_DOCUMENT_TEXT_DATA_EXTRACTION`;
  return {
    ...Object.fromEntries(
      categories.map(({ category }, index) => [
        `${wire}.${category}`,
        `${OTHER_CATEGORIES}[${index}].attempts`,
      ]),
    ),
    ...fieldPathsOfOthers(
      input?.suppressedScreens,
      input?.otherSuppressedScreens,
      'sdk_config.suppressed_screens',
      'sdkConfig.otherSuppressedScreens',
    ),
  };
}

const COLOUR = /^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/;
const COLOURS = ['primaryColour', 'primaryColourDarkMode', 'secondaryColour', 'fontColour'] as const;
const PAGES = ['successUrl', 'errorUrl', 'privacyPolicyUrl'] as const;
const LOCALE = /^[a-z]{2,3}(-([A-Z]{2}|\d{3}))?$/;
const ATTEMPTS = ['generic', 'reclassification'] as const;
const CATEGORY = /^[\w-]{1,100}$/;
const OTHER_CATEGORIES = 'sdkConfig.textExtractionAttempts.otherCategories';

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
    ...validateCategories(input?.textExtractionAttempts?.otherCategories),
    ...validateEach(input?.otherSuppressedScreens, 'sdkConfig.otherSuppressedScreens', (screen, field) =>
      validateText(screen, field),
    ),
  ];
}

/** Categories are names of properties at Yoti, so each may stand only once. */
function validateCategories(categories: AttemptsByCategoryInput[] | null | undefined): FieldError[] {
  const seen = new Set(['GENERIC', 'RECLASSIFICATION']);
  return validateEach(categories, OTHER_CATEGORIES, ({ category, attempts }, field) => {
    const isRepeated = seen.has(category);
    seen.add(category);
    return validate(
      [!CATEGORY.test(category), `${field}.category`, 'must be 1 to 100 letters, digits, `_` and `-`'],
      [isRepeated, `${field}.category`, 'must be given only once, and not beside a field of its own'],
      [attempts < 0, `${field}.attempts`, 'must be at least 0'],
    );
  });
}
