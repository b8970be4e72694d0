import {
  ConfiguredCaptureMethods,
  ConfiguredConsentFlow,
  ConfiguredDarkMode,
  ConfiguredSuppressedScreen,
  type SdkConfig,
} from '../schema/configuredSdk.js';
import { enumValue, optionalEnumValue } from './convert.js';
import type { components } from './yoti/wire.js';

type Wire = components['schemas']['SdkConfig'];

/** Converts the configuration of the user view. Reference 6.5 and 7. */
export function toSdkConfig(wire: Wire): SdkConfig {
  return {
    allowedCaptureMethods: optionalEnumValue(ConfiguredCaptureMethods, wire.allowed_capture_methods),
    primaryColour: wire.primary_colour ?? null,
    primaryColourDarkMode: wire.primary_colour_dark_mode ?? null,
    secondaryColour: wire.secondary_colour ?? null,
    fontColour: wire.font_colour ?? null,
    darkMode: optionalEnumValue(ConfiguredDarkMode, wire.dark_mode),
    locale: wire.locale ?? null,
    presetIssuingCountry: wire.preset_issuing_country ?? null,
    successUrl: wire.success_url ?? null,
    errorUrl: wire.error_url ?? null,
    privacyPolicyUrl: wire.privacy_policy_url ?? null,
    allowsHandoff: wire.allow_handoff ?? null,
    enforcesHandoff: wire.enforce_handoff ?? null,
    textExtractionAttempts: toAttempts(wire.attempts_configuration),
    brandId: wire.brand_id ?? null,
    biometricConsentFlow: optionalEnumValue(ConfiguredConsentFlow, wire.biometric_consent_flow),
    suppressedScreens: (wire.suppressed_screens ?? []).map((screen) =>
      enumValue(ConfiguredSuppressedScreen, screen),
    ),
    hidesLogo: wire.hide_logo ?? null,
  };
}

function toAttempts(wire: Wire['attempts_configuration'] | null): SdkConfig['textExtractionAttempts'] {
  const attempts = wire?.ID_DOCUMENT_TEXT_DATA_EXTRACTION;
  if (!attempts) return null;
  const { GENERIC: generic, RECLASSIFICATION: reclassification, ...others } = attempts;
  return {
    generic: generic ?? null,
    reclassification: reclassification ?? null,
    otherCategories: Object.entries(others).map(([category, count]) => ({ category, attempts: count! })),
  };
}
