import type {
  InstructionsQuery,
  PostOfficeBranchesQuery,
  SessionConfigurationQuery,
  SessionDocumentsQuery,
  SupportedDocumentsQuery,
  TrackedDevicesQuery,
  WholeApplicantQuery,
  WholeCheckFragment,
  WholeIdentityProfileFragment,
  WholeMediaFragment,
  WholePageFragment,
  WholeResourceFragment,
  WholeSessionQuery,
  WholeTaskFragment,
} from '../../operations/operations.generated.js';

/**
 * Answers of the graph in Yoti's words again, so that they can be held against what Yoti sent. Fields that are null here
 * are absent there: `compact` takes them away.
 */

type Some<T> = NonNullable<T>;
export type WholeSession = Some<WholeSessionQuery['session']>;
type Configuration = Some<Some<SessionConfigurationQuery['session']>['configuration']>;
type Requirement = Configuration['requirements'][number];
type Documents = Some<SessionDocumentsQuery['session']>['resources'][number];
type IdDocument = Extract<Documents, { __typename: 'IdDocumentResource' }>;
type Fields = Some<IdDocument['fields']>;
type Profile = Some<Extract<Documents, { __typename: 'ApplicantProfileResource' }>['profile']>;
type Address = Some<Fields['structuredPostalAddress']>;
type NamedValue = Address['other'][number];
type Branch = Some<PostOfficeBranchesQuery['postOfficeBranches']>[number];
type Country = Some<SupportedDocumentsQuery['supportedDocuments']>[number];

export const sessionToWire = (session: WholeSession, now: number): object => ({
  session_id: session.id,
  state: session.state,
  client_session_token: session.clientSessionToken,
  client_session_token_ttl: secondsLeft(session.expiresAt, now),
  user_tracking_id: session.userTrackingId,
  biometric_consent: session.biometricConsentAt,
  resources: {
    face_capture: resourcesOf(session, 'FaceCaptureResource'),
    liveness_capture: resourcesOf(session, 'LivenessResource'),
    id_documents: resourcesOf(session, 'IdDocumentResource'),
    supplementary_documents: resourcesOf(session, 'SupplementaryDocumentResource'),
    applicant_profiles: resourcesOf(session, 'ApplicantProfileResource'),
    share_codes: resourcesOf(session, 'ShareCodeResource'),
  },
  checks: session.checks.map(checkToWire),
  identity_profile: session.identityProfile && identityProfileToWire(session.identityProfile),
  advanced_identity_profile:
    session.advancedIdentityProfile && advancedProfileToWire(session.advancedIdentityProfile),
  identity_profile_preview: holder(session.identityProfilePreview),
  advanced_identity_profile_preview: holder(session.advancedIdentityProfilePreview),
  import_token: session.importToken && {
    ...holder(session.importToken.media),
    failure_reason: session.importToken.failureReason,
  },
});

function secondsLeft(expiresAt: string | null, now: number): number {
  return expiresAt === null ? 0 : (Date.parse(expiresAt) - now) / 1000;
}

const media = (item: Partial<WholeMediaFragment> | null): object | null =>
  item && { id: item.id, type: item.type, created: item.createdAt, last_updated: item.updatedAt };

const holder = (item: WholeMediaFragment | null): { media: object | null } | null =>
  item && { media: media(item) };

const resourcesOf = (session: WholeSession, kind: WholeResourceFragment['__typename']): object[] =>
  session.resources.filter(({ __typename }) => __typename === kind).map(resourceToWire);

function resourceToWire(resource: WholeResourceFragment): object {
  return {
    id: resource.id,
    tasks: resource.tasks.map(taskToWire),
    source: { type: resource.source },
    created_at: resource.createdAt,
    last_updated: resource.updatedAt,
    ...ownToWire(resource),
  };
}

function ownToWire(resource: WholeResourceFragment): object {
  switch (resource.__typename) {
    case 'FaceCaptureResource':
      return { image: holder(resource.image) };
    case 'LivenessResource':
      return {
        liveness_type: resource.livenessType,
        capture_type: resource.captureType,
        image: holder(resource.image),
        facemap: holder(resource.faceMap),
        frames: resource.frames.map(holder),
      };
    case 'IdDocumentResource':
      return {
        document_type: resource.documentType,
        issuing_country: resource.issuingCountry,
        pages: resource.pages.map(pageToWire),
        document_id_photo: holder(resource.portrait),
        document_fields: holder(resource.fieldsMedia),
        expanded_document_fields: holder(resource.expandedFieldsMedia),
      };
    case 'SupplementaryDocumentResource':
      return {
        document_type: resource.documentType,
        issuing_country: resource.issuingCountry,
        pages: resource.pages.map(pageToWire),
        document_fields: holder(resource.fieldsMedia),
        file: holder(resource.file),
      };
    case 'ApplicantProfileResource':
      return { media: media(resource.media) };
    case 'ShareCodeResource':
      return {
        lookup_profile: holder(resource.lookupProfile),
        returned_profile: holder(resource.returnedProfile),
        id_photo: holder(resource.idPhoto),
        file: holder(resource.file),
      };
    case 'OtherResource':
      return {};
  }
}

const pageToWire = (page: WholePageFragment): object => ({
  capture_method: page.captureMethod,
  media: media(page.media),
  frames: page.frames.map(holder),
  extraction_image_ids: page.extractionImageIds,
});

const taskToWire = (task: WholeTaskFragment): object => ({
  type: task.type,
  id: task.id,
  state: task.state,
  created: task.createdAt,
  last_updated: task.updatedAt,
  generated_checks: task.generatedChecks.map(({ id, type }) => ({ id, type })),
  generated_media: task.generatedMedia.map(media),
  recommendation: task.recommendation && {
    value: task.recommendation.value,
    reason: task.recommendation.reason && {
      value: task.recommendation.reason.value,
      detail: task.recommendation.reason.detail,
    },
  },
});

function checkToWire(check: WholeCheckFragment): object {
  return {
    type: check.__typename === 'OtherCheckResult' ? check.typeName : check.type,
    id: check.id,
    state: check.state,
    resources_used: check.resources.map(({ id }) => id),
    generated_media: check.generatedMedia.map(media),
    report: check.recommendation && {
      recommendation: {
        value: check.recommendation.value,
        reason: check.recommendation.reason,
        recovery_suggestion: check.recommendation.recoverySuggestion,
      },
      breakdown: check.breakdown.map(({ name, result, process, details }) => ({
        sub_check: name,
        result,
        process,
        details,
      })),
      watchlist_summary: check.__typename === 'WatchlistResult' ? summaryToWire(check.summary) : null,
    },
    created: check.createdAt,
    last_updated: check.updatedAt,
    generated_profile: 'generatedProfile' in check ? holder(check.generatedProfile) : null,
    scheme: check.__typename === 'DocumentSchemeValidityResult' ? check.scheme : null,
    config:
      check.__typename === 'FaceSearchResult'
        ? {
            pool_id: check.pool?.id,
            pool_label: check.pool?.label,
            approval_criteria: check.approvalCriteria,
          }
        : null,
  };
}

type Summary = Extract<WholeCheckFragment, { __typename: 'WatchlistResult' }>['summary'];

function summaryToWire(summary: Summary): object | null {
  if (!summary) return null;
  const { totalHits, searchConfig: search, rawResults, associatedCountryCodes } = summary;
  return {
    total_hits: totalHits,
    search_config: search && {
      categories: search.categories,
      type: search.type,
      remove_deceased: search.removesDeceased,
      share_url: search.sharesUrl,
      sources: search.sources && {
        type: search.sources.type,
        types: search.sources.types,
        search_profile: search.sources.searchProfile,
      },
      matching_strategy: search.matchingStrategy && {
        type: search.matchingStrategy.type,
        exact_match: search.matchingStrategy.isExact,
        fuzziness: search.matchingStrategy.fuzziness,
      },
      monitoring: search.isMonitored,
      client_ref: search.clientReference,
      tags: named(search.tags),
      ...named(search.other),
    },
    raw_results: holder(rawResults),
    associated_country_codes: associatedCountryCodes,
  };
}

const named = (values: NamedValue[]): Record<string, unknown> =>
  Object.fromEntries(values.map(({ name, value }) => [name, value]));

const profileToWire = ({ subjectId, result, failure }: WholeIdentityProfileFragment): object => ({
  subject_id: subjectId,
  result,
  failure_reason: failure && {
    reason_code: failure.reasonCode,
    requirements_not_met_details: failure.unmetRequirements.map((unmet) => ({
      failure_type: unmet.failureType,
      document_type: unmet.documentType,
      document_country_iso_code: unmet.documentCountry,
      audit_id: unmet.auditId,
      details: unmet.details,
    })),
  },
});

const identityProfileToWire = (profile: WholeIdentityProfileFragment): object => ({
  ...profileToWire(profile),
  identity_profile_report: profile.report && {
    ...frameworksToWire(profile.report)[0],
    media: media(profile.report.media),
  },
});

const advancedProfileToWire = (profile: WholeIdentityProfileFragment): object => ({
  ...profileToWire(profile),
  identity_profile_report: profile.report && {
    compliance: frameworksToWire(profile.report),
    media: media(profile.report.media),
  },
});

const frameworksToWire = ({ frameworks }: Some<WholeIdentityProfileFragment['report']>): object[] =>
  frameworks.map(({ trustFramework, schemes }) => ({
    trust_framework: trustFramework,
    schemes_compliance: schemes.map(({ scheme, isMet, notMetInfo }) => ({
      scheme: scheme && { type: scheme.type, objective: scheme.objective, label: scheme.label },
      requirements_met: isMet,
      requirements_not_met_info: notMetInfo,
    })),
  }));

export const configurationToWire = (
  { id, configuration }: { id: string; configuration: Configuration },
  now: number,
): object => ({
  session_id: id,
  client_session_token_ttl: secondsLeft(configuration.expiresAt, now),
  requested_checks: configuration.requestedChecks,
  applicant_profile: holder(configuration.applicantProfileMedia),
  capture: {
    biometric_consent: configuration.biometricConsent,
    required_resources: configuration.requirements.map(requirementToWire),
  },
  sdk_config: configuration.sdkConfig && sdkConfigToWire(configuration.sdkConfig),
  track_ip_address: configuration.tracksIpAddress,
});

function requirementToWire(requirement: Requirement): object {
  const { id, type, state, allowedSources } = requirement;
  const common = { type, id, state, allowed_sources: allowedSources.map((source) => ({ type: source })) };
  switch (requirement.__typename) {
    case 'IdDocumentRequirement':
      return {
        ...common,
        requested_tasks: requirement.requestedTasks,
        supported_countries: requirement.supportedCountries.map(countryToWire),
        allowed_capture_methods: requirement.allowedCaptureMethods,
        attempts_remaining: Object.fromEntries(
          requirement.attemptsRemaining.map(({ reason, count }) => [reason, count]),
        ),
        ibv_client_assessments: requirement.inBranchAssessments,
      };
    case 'SupplementaryDocumentRequirement':
      return {
        ...common,
        requested_tasks: requirement.requestedTasks,
        document_types: requirement.documentTypes,
        country_codes: requirement.countryCodes,
        objective: { type: requirement.objective },
        ibv_client_assessments: requirement.inBranchAssessments,
      };
    case 'LivenessRequirement':
      return { ...common, liveness_type: requirement.livenessType };
    case 'OtherRequirement':
      return { ...common, type: requirement.typeName };
    default:
      return common;
  }
}

const sdkConfigToWire = (config: Some<Configuration['sdkConfig']>): object => ({
  allowed_capture_methods: config.allowedCaptureMethods,
  primary_colour: config.primaryColour,
  primary_colour_dark_mode: config.primaryColourDarkMode,
  secondary_colour: config.secondaryColour,
  font_colour: config.fontColour,
  dark_mode: config.darkMode,
  locale: config.locale,
  preset_issuing_country: config.presetIssuingCountry,
  success_url: config.successUrl,
  error_url: config.errorUrl,
  privacy_policy_url: config.privacyPolicyUrl,
  allow_handoff: config.allowsHandoff,
  enforce_handoff: config.enforcesHandoff,
  attempts_configuration: {
    ID_DOCUMENT_TEXT_DATA_EXTRACTION: config.textExtractionAttempts && {
      GENERIC: config.textExtractionAttempts.generic,
      RECLASSIFICATION: config.textExtractionAttempts.reclassification,
      ...Object.fromEntries(
        config.textExtractionAttempts.otherCategories.map(({ category, attempts }) => [category, attempts]),
      ),
    },
  },
  brand_id: config.brandId,
  biometric_consent_flow: config.biometricConsentFlow,
  suppressed_screens: config.suppressedScreens,
  hide_logo: config.hidesLogo,
});

export const countryToWire = ({ code, documents }: Country): object => ({
  code,
  supported_documents: documents.map(({ type, isStrictlyLatin, requirements }) => ({
    type,
    is_strictly_latin: isStrictlyLatin,
    requirements: { date_from: requirements?.dateFrom },
  })),
});

type Event = Some<Some<TrackedDevicesQuery['session']>['trackedDevices']>[number];

export const eventToWire = ({ event, createdAt, resource, device }: Event): object => ({
  event,
  created: createdAt,
  resource_id: resource?.id,
  device: {
    ip_address: device.ipAddress,
    ip_iso_country_code: device.ipCountryCode,
    manufacture_name: device.manufacturerName,
    model_name: device.modelName,
    os_name: device.operatingSystemName,
    os_version: device.operatingSystemVersion,
    browser_name: device.browserName,
    browser_version: device.browserVersion,
    locale: device.locale,
    client_version: device.clientVersion,
  },
});

type Instructions = Some<Some<InstructionsQuery['session']>['instructions']>;

export const instructionsToWire = (instructions: Instructions): object => ({
  contact_profile_exists: instructions.hasContactProfile,
  documents: instructions.documents.map(({ requirement, type, countryCode, documentType }) => ({
    requirement_id: requirement?.id,
    document: { type, country_code: countryCode, document_type: documentType },
  })),
  branch: instructions.branch && branchToWire(instructions.branch),
});

export const contactToWire = (contact: Some<Instructions['contactProfile']>): object => ({
  first_name: contact.firstName,
  last_name: contact.lastName,
  email: contact.email,
});

export const branchToWire = ({ postCode, fadCode, ...branch }: Branch): object => ({
  ...branch,
  post_code: postCode,
  fad_code: fadCode,
});

type WholeApplicant = Some<WholeApplicantQuery['applicant']>;

export const applicantToWire = (applicant: WholeApplicant): object => ({
  id: applicant.id,
  created_at: applicant.createdAt,
  last_updated: applicant.updatedAt,
  faces: { archetype_face: applicant.face?.id },
  pools: applicant.pools,
});

export const faceToWire = ({ face }: WholeApplicant): object => ({
  face: { data: face?.image?.content, content_type: face?.image?.contentType },
});

/** Type whose fields differ from Yoti's in letter case only. */
function fieldsToWire({ other, ...fields }: Record<string, unknown> & { other: NamedValue[] }): object {
  const known = Object.entries(fields).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return { ...(Object.fromEntries(known) as object), ...named(other) };
}

export const documentFieldsToWire = ({
  structuredPostalAddress: address,
  documentTemplate: template,
  ...fields
}: Fields): object => ({
  ...fieldsToWire(fields),
  structured_postal_address: address && fieldsToWire(address),
  document_template: template && {
    front_page_name: template.frontPageName,
    back_page_name: template.backPageName,
  },
});

export const profileFieldsToWire = ({ structuredPostalAddress: address, ...fields }: Profile): object => ({
  ...fieldsToWire(fields),
  structured_postal_address: address && fieldsToWire(address),
});

export const expandedFieldsToWire = (fields: Some<IdDocument['expandedFields']>): object => ({
  fields: fields.map(({ isNonLatin, isTransliteration, ...field }) => ({
    ...field,
    is_non_latin: isNonLatin,
    is_transliteration: isTransliteration,
  })),
});

/**
 * What says nothing is taken away, at any depth: null, empty lists and empty objects. The graph has `[]` where Yoti may
 * leave a list out, and null where Yoti may send an object with nothing in it.
 */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact).filter(says);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, compact(inner)])
      .filter(([, inner]) => says(inner)),
  );
}

function says(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** The graph has the values of JSON media as text, and as JSON text what is no plain value. */
export function asText(value: unknown, names: ReadonlySet<string> = new Set()): unknown {
  if (Array.isArray(value)) return value.map((entry) => asText(entry, names));
  if (typeof value !== 'object' || value === null) return value === null ? null : String(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'object' && inner !== null && !names.has(name)
        ? JSON.stringify(inner)
        : asText(inner, names),
    ]),
  );
}
