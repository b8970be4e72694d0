import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { getVariableValues, parse as parseGraphql, type OperationDefinitionNode } from 'graphql';
import { parse } from 'yaml';
import { createGraph } from '../../../src/schema/build/graph.js';
import type { CreateSessionInput } from '../../../src/schema/session.js';

export const POOL_ID = '90ab12cd-34ef-4567-89ab-cdef01234567';

const { schema } = createGraph();
const operation = parseGraphql('query ($input: CreateSessionInput!) { __typename }');

/** Input as a data source gets it: coerced by graphql-js, with defaults, dates and URLs. */
export function asInput(variables: object): CreateSessionInput {
  const { variableDefinitions = [] } = operation.definitions[0] as OperationDefinitionNode;
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, { input: variables });
  if (!coerced) throw new AggregateError(errors, errors[0]?.message);
  return coerced.input as CreateSessionInput;
}

type Json = Record<string, unknown>;

/** Strict contract: closed lists, formats, and no additional properties except where it allows them itself. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  delete inner.discriminator;
  return typeof inner.properties === 'object' && inner.type === 'object' && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const contract = parse(readFileSync('contract/openapi.yaml', 'utf8')) as { components: { schemas: Json } };
ajv.addSchema({ $id: 'contract', components: { schemas: closed(contract.components.schemas) } });
const validate = ajv.compile({ $ref: 'contract#/components/schemas/SessionSpecification' });

/** Violations of the contract by a body of POST /sessions. */
export function contractErrors(body: unknown): string[] {
  return validate(body) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

const filter = {
  documentRestrictions: {
    inclusion: 'INCLUDE',
    documents: [
      { countryCodes: ['GBR'], documentTypes: ['PASSPORT'] },
      { documentTypes: ['DRIVING_LICENCE'] },
    ],
    allowsExpiredDocuments: true,
    allowsNonLatinDocuments: false,
  },
};
const wireFilter = {
  type: 'DOCUMENT_RESTRICTIONS',
  inclusion: 'INCLUDE',
  documents: [
    { country_codes: ['GBR'], document_types: ['PASSPORT'] },
    { document_types: ['DRIVING_LICENCE'] },
  ],
  allow_expired_documents: true,
  allow_non_latin_documents: false,
};

const restrictions = {
  orthogonalRestrictions: {
    countryRestriction: { inclusion: 'EXCLUDE', countryCodes: ['FRA', 'ESP'] },
    typeRestriction: { inclusion: 'INCLUDE', documentTypes: ['PASSPORT'] },
    allowsExpiredDocuments: false,
    allowsNonLatinDocuments: true,
  },
};
const wireRestrictions = {
  type: 'ORTHOGONAL_RESTRICTIONS',
  country_restriction: { inclusion: 'EXCLUDE', country_codes: ['FRA', 'ESP'] },
  type_restriction: { inclusion: 'INCLUDE', document_types: ['PASSPORT'] },
  allow_expired_documents: false,
  allow_non_latin_documents: true,
};

/** Each check with all its options: as a client writes it, and on the wire. */
export const checks: [input: object, wire: object][] = [
  [
    { liveness: { livenessType: 'ZOOM', maxRetries: 2, manualCheck: 'NEVER' } },
    { type: 'LIVENESS', config: { liveness_type: 'ZOOM', max_retries: 2, manual_check: 'NEVER' } },
  ],
  [
    { faceComparison: { manualCheck: 'NEVER' } },
    { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
  ],
  [
    { faceSearch: { poolId: POOL_ID, approvalCriteria: 'NO_MATCH' } },
    { type: 'FAMILIAR_FACE_SEARCH', config: { pool_id: POOL_ID, approval_criteria: 'NO_MATCH' } },
  ],
  [
    { documentAuthenticity: { manualCheck: 'FALLBACK', issuingAuthority: { isRequested: true, filter } } },
    {
      type: 'ID_DOCUMENT_AUTHENTICITY',
      config: {
        manual_check: 'FALLBACK',
        issuing_authority_sub_check: { requested: true, filter: wireFilter },
      },
    },
  ],
  [
    { documentFaceMatch: { manualCheck: 'ALWAYS' } },
    { type: 'ID_DOCUMENT_FACE_MATCH', config: { manual_check: 'ALWAYS' } },
  ],
  [{ documentComparison: true }, { type: 'ID_DOCUMENT_COMPARISON', config: {} }],
  [{ thirdPartyIdentity: true }, { type: 'THIRD_PARTY_IDENTITY', config: {} }],
  ...['ALWAYS', 'FALLBACK', 'NEVER'].map((manualCheck): [object, object] => [
    { thirdPartyIdentityCheck: { manualCheck } },
    { type: 'THIRD_PARTY_IDENTITY', config: { manual_check: manualCheck } },
  ]),
  [
    { watchlistScreening: { categories: ['ADVERSE_MEDIA', 'SANCTIONS'], manualCheck: 'NEVER' } },
    {
      type: 'WATCHLIST_SCREENING',
      config: { categories: ['ADVERSE-MEDIA', 'SANCTIONS'], manual_check: 'NEVER' },
    },
  ],
  [
    {
      advancedWatchlist: {
        customAccount: {
          apiKey: 'k3y',
          isMonitored: true,
          tags: [{ name: 'tag_name', value: 'some value' }],
          clientReference: 'ref-1',
        },
        removesDeceased: true,
        sharesUrl: false,
        sources: { searchProfile: 'b41d82de' },
        matchingStrategy: { isExact: true },
      },
    },
    {
      type: 'WATCHLIST_ADVANCED_CA',
      config: {
        type: 'WITH_CUSTOM_ACCOUNT',
        remove_deceased: true,
        share_url: false,
        sources: { type: 'PROFILE', search_profile: 'b41d82de' },
        matching_strategy: { type: 'EXACT', exact_match: true },
        api_key: 'k3y',
        monitoring: true,
        tags: { tag_name: 'some value' },
        client_ref: 'ref-1',
      },
    },
  ],
  [
    {
      advancedWatchlist: {
        sources: { types: ['pep', 'fitness-probity'] },
        matchingStrategy: { fuzziness: 0 },
      },
    },
    {
      type: 'WATCHLIST_ADVANCED_CA',
      config: {
        type: 'WITH_YOTI_ACCOUNT',
        sources: { type: 'TYPE_LIST', types: ['pep', 'fitness-probity'] },
        matching_strategy: { type: 'FUZZY', fuzziness: 0 },
      },
    },
  ],
  [{ visualReview: true }, { type: 'IBV_VISUAL_REVIEW_CHECK', config: { manual_check: 'IBV' } }],
  [{ profileDocumentMatch: true }, { type: 'PROFILE_DOCUMENT_MATCH', config: { manual_check: 'IBV' } }],
  ...['IBV', 'ALWAYS', 'FALLBACK', 'NEVER'].flatMap((manualCheck): [object, object][] => [
    [
      { visualReviewCheck: { manualCheck } },
      { type: 'IBV_VISUAL_REVIEW_CHECK', config: { manual_check: manualCheck } },
    ],
    [
      { profileDocumentMatchCheck: { manualCheck } },
      { type: 'PROFILE_DOCUMENT_MATCH', config: { manual_check: manualCheck } },
    ],
    [
      { documentSchemeValidity: { scheme: 'UK_GDS', manualCheck } },
      { type: 'DOCUMENT_SCHEME_VALIDITY_CHECK', config: { manual_check: manualCheck, scheme: 'UK_GDS' } },
    ],
  ]),
];

/** Each check with the fewest options. */
export const leastChecks: [input: object, wire: object][] = [
  [{ liveness: {} }, { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } }],
  [{ faceComparison: {} }, { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } }],
  [{ documentAuthenticity: {} }, { type: 'ID_DOCUMENT_AUTHENTICITY', config: {} }],
  [{ documentFaceMatch: {} }, { type: 'ID_DOCUMENT_FACE_MATCH', config: {} }],
  [{ thirdPartyIdentityCheck: {} }, { type: 'THIRD_PARTY_IDENTITY', config: {} }],
  [{ visualReviewCheck: {} }, { type: 'IBV_VISUAL_REVIEW_CHECK', config: { manual_check: 'IBV' } }],
  [
    { documentSchemeValidity: { scheme: 'UK_DBS' } },
    { type: 'DOCUMENT_SCHEME_VALIDITY_CHECK', config: { manual_check: 'IBV', scheme: 'UK_DBS' } },
  ],
  [
    { documentAuthenticity: { manualCheck: null, issuingAuthority: {} } },
    { type: 'ID_DOCUMENT_AUTHENTICITY', config: { issuing_authority_sub_check: { requested: true } } },
  ],
  [{ watchlistScreening: {} }, { type: 'WATCHLIST_SCREENING', config: {} }],
  [{ advancedWatchlist: {} }, { type: 'WATCHLIST_ADVANCED_CA', config: { type: 'WITH_YOTI_ACCOUNT' } }],
  [
    { advancedWatchlist: { customAccount: { apiKey: 'k3y' } } },
    { type: 'WATCHLIST_ADVANCED_CA', config: { type: 'WITH_CUSTOM_ACCOUNT', api_key: 'k3y' } },
  ],
];

export const tasks: [input: object, wire: object][] = [
  [{ documentTextExtraction: {} }, { type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', config: {} }],
  [
    { documentTextExtraction: { manualCheck: 'FALLBACK', chipData: 'DESIRED', hasExpandedFields: true } },
    {
      type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION',
      config: { manual_check: 'FALLBACK', chip_data: 'DESIRED', create_expanded_document_fields: true },
    },
  ],
  [
    { supplementaryDocumentTextExtraction: { manualCheck: 'ALWAYS' } },
    { type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION', config: { manual_check: 'ALWAYS' } },
  ],
  [
    { supplementaryDocumentTextExtraction: {} },
    { type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION', config: {} },
  ],
];

export const documents: [input: object, wire: object][] = [
  [{ idDocument: { filter } }, { type: 'ID_DOCUMENT', filter: wireFilter }],
  [{ idDocument: { filter: restrictions } }, { type: 'ID_DOCUMENT', filter: wireRestrictions }],
  [{ idDocument: {} }, { type: 'ID_DOCUMENT' }],
  [
    {
      supplementaryDocument: {
        objective: 'PROOF_OF_ADDRESS',
        documentTypes: ['UTILITY_BILL', 'PHONE_BILL'],
        countryCodes: ['GBR'],
        filter: restrictions,
      },
    },
    {
      type: 'SUPPLEMENTARY_DOCUMENT',
      objective: { type: 'PROOF_OF_ADDRESS' },
      document_types: ['UTILITY_BILL', 'PHONE_BILL'],
      country_codes: ['GBR'],
      filter: wireRestrictions,
    },
  ],
  [
    { supplementaryDocument: { objective: 'UK_DBS' } },
    { type: 'SUPPLEMENTARY_DOCUMENT', objective: { type: 'UK_DBS' } },
  ],
];

/** Fields of the input besides checks, tasks and documents, one entry each. */
export const options: [input: object, wire: object][] = [
  [{ sessionTtl: 900 }, { client_session_token_ttl: 900 }],
  [{ resourcesTtl: 90_000 }, { resources_ttl: 90_000 }],
  [{ userTrackingId: 'member-4711' }, { user_tracking_id: 'member-4711' }],
  [
    {
      notifications: {
        endpoint: 'https://hooks.shop.example/yoti',
        topics: [
          'RESOURCE_UPDATE',
          'TASK_COMPLETION',
          'CHECK_COMPLETION',
          'SESSION_COMPLETION',
          'CLIENT_SESSION_TOKEN_DELETED',
          'NEW_PDF_SUPPLIED',
          'INSTRUCTIONS_EMAIL_REQUESTED',
          'THANK_YOU_EMAIL_REQUESTED',
          'FIRST_BRANCH_VISIT',
        ],
        otherTopics: ['a_topic_of_tomorrow'],
        authToken: 'yoti:s3cret',
        authType: 'BEARER',
      },
    },
    {
      notifications: {
        endpoint: 'https://hooks.shop.example/yoti',
        topics: [
          'RESOURCE_UPDATE',
          'TASK_COMPLETION',
          'CHECK_COMPLETION',
          'SESSION_COMPLETION',
          'CLIENT_SESSION_TOKEN_DELETED',
          'NEW_PDF_SUPPLIED',
          'INSTRUCTIONS_EMAIL_REQUESTED',
          'THANK_YOU_EMAIL_REQUESTED',
          'FIRST_BRANCH_VISIT',
          'a_topic_of_tomorrow',
        ],
        auth_token: 'yoti:s3cret',
        auth_type: 'BEARER',
      },
    },
  ],
  [
    {
      sdkConfig: {
        allowedCaptureMethods: 'CAMERA_AND_UPLOAD',
        primaryColour: '#2d9fff',
        primaryColourDarkMode: '#123',
        secondaryColour: '#FFFFFF',
        fontColour: '#000',
        darkMode: 'AUTO',
        locale: 'es-419',
        presetIssuingCountry: 'GBR',
        successUrl: 'https://shop.example/auth/ok',
        errorUrl: 'https://shop.example/auth/failed?from=yoti',
        privacyPolicyUrl: 'https://shop.example/privacy',
        allowsHandoff: false,
        enforcesHandoff: true,
        textExtractionAttempts: {
          generic: 2,
          reclassification: 0,
          otherCategories: [{ category: 'GLARE', attempts: 1 }],
        },
        brandId: 'brand-1',
        biometricConsentFlow: 'JUST_IN_TIME',
        suppressedScreens: ['ID_DOCUMENT_EDUCATION', 'FLOW_COMPLETION'],
        otherSuppressedScreens: ['SCREEN_OF_TOMORROW'],
      },
    },
    {
      sdk_config: {
        allowed_capture_methods: 'CAMERA_AND_UPLOAD',
        primary_colour: '#2d9fff',
        primary_colour_dark_mode: '#123',
        secondary_colour: '#FFFFFF',
        font_colour: '#000',
        dark_mode: 'AUTO',
        locale: 'es-419',
        preset_issuing_country: 'GBR',
        success_url: 'https://shop.example/auth/ok',
        error_url: 'https://shop.example/auth/failed?from=yoti',
        privacy_policy_url: 'https://shop.example/privacy',
        allow_handoff: false,
        enforce_handoff: true,
        attempts_configuration: {
          ID_DOCUMENT_TEXT_DATA_EXTRACTION: { GENERIC: 2, RECLASSIFICATION: 0, GLARE: 1 },
        },
        brand_id: 'brand-1',
        biometric_consent_flow: 'JUST_IN_TIME',
        suppressed_screens: ['ID_DOCUMENT_EDUCATION', 'FLOW_COMPLETION', 'SCREEN_OF_TOMORROW'],
      },
    },
  ],
  [{ isBiometricConsentSkipped: false }, { block_biometric_consent: false }],
  [
    {
      inBranch: {
        support: 'MANDATORY',
        guidanceUrl: 'https://shop.example/branch',
        userPrice: { amount: '7.50' },
      },
    },
    {
      ibv_options: {
        support: 'MANDATORY',
        guidance_url: 'https://shop.example/branch',
        user_price: { amount: '7.50', currency: 'GBP' },
      },
    },
  ],
  [
    {
      identityProfileRequirements: {
        trustFramework: 'UK_TFIDA',
        scheme: { type: 'DBS', objective: 'BASIC' },
      },
    },
    {
      identity_profile_requirements: {
        trust_framework: 'UK_TFIDA',
        scheme: { type: 'DBS', objective: 'BASIC' },
      },
    },
  ],
  [
    {
      advancedIdentityProfileRequirements: {
        profiles: [
          { trustFramework: 'UK_TFIDA', schemes: [{ type: 'RTW', label: 'work' }] },
          {
            trustFramework: 'YOTI_GLOBAL',
            schemes: [{ type: 'IDENTITY', objective: 'AL_M1', label: 'medium', filter: restrictions }],
          },
        ],
      },
    },
    {
      advanced_identity_profile_requirements: {
        profiles: [
          { trust_framework: 'UK_TFIDA', schemes: [{ type: 'RTW', label: 'work' }] },
          {
            trust_framework: 'YOTI_GLOBAL',
            schemes: [
              { type: 'IDENTITY', objective: 'AL_M1', label: 'medium', config: { filter: wireRestrictions } },
            ],
          },
        ],
      },
    },
  ],
  [
    { subject: { subjectId: 'subject-1', other: { group: 'staff', tags: [{ n: 1 }] } } },
    { subject: { subject_id: 'subject-1', group: 'staff', tags: [{ n: 1 }] } },
  ],
  [
    {
      applicantProfile: {
        fullName: 'Jane Ann Doe',
        namePrefix: 'Dr',
        givenNames: 'Jane Ann',
        firstName: 'Jane',
        middleName: 'Ann',
        familyName: 'Doe',
        dateOfBirth: '1988-02-29',
        address: {
          addressFormat: 'UNITED_KINGDOM',
          udprn: '12345678',
          careOf: 'John',
          subBuilding: 'Flat 1',
          buildingNumber: '12',
          building: 'The House',
          street: 'High Street',
          landmark: 'Clock tower',
          addressLine1: 'Flat 1',
          addressLine2: '12 High Street',
          addressLine3: 'Village',
          addressLine4: '4',
          addressLine5: '5',
          addressLine6: '6',
          locality: 'Village',
          townCity: 'London',
          subdistrict: 'North',
          district: 'Camden',
          state: 'England',
          postalCode: 'NW1 1AA',
          postOffice: 'Camden',
          countryIso: 'GBR',
          country: 'United Kingdom',
          formattedAddress: 'Flat 1\n12 High Street\nLondon',
          other: { grid_reference: 'TQ 29 83' },
        },
        other: { place_of_birth: 'Leeds', names: { maiden: 'Roe' } },
      },
    },
    {
      resources: {
        applicant_profile: {
          full_name: 'Jane Ann Doe',
          name_prefix: 'Dr',
          given_names: 'Jane Ann',
          first_name: 'Jane',
          middle_name: 'Ann',
          family_name: 'Doe',
          date_of_birth: '1988-02-29',
          structured_postal_address: {
            address_format: 1,
            udprn: '12345678',
            care_of: 'John',
            sub_building: 'Flat 1',
            building_number: '12',
            building: 'The House',
            street: 'High Street',
            landmark: 'Clock tower',
            address_line1: 'Flat 1',
            address_line2: '12 High Street',
            address_line3: 'Village',
            address_line4: '4',
            address_line5: '5',
            address_line6: '6',
            locality: 'Village',
            town_city: 'London',
            subdistrict: 'North',
            district: 'Camden',
            state: 'England',
            postal_code: 'NW1 1AA',
            post_office: 'Camden',
            country_iso: 'GBR',
            country: 'United Kingdom',
            formatted_address: 'Flat 1\n12 High Street\nLondon',
            grid_reference: 'TQ 29 83',
          },
          place_of_birth: 'Leeds',
          names: { maiden: 'Roe' },
        },
      },
    },
  ],
  [{ importToken: { ttl: 31_536_000 } }, { import_token: { ttl: 31_536_000 } }],
  [{ hasIdentityProfilePreview: true }, { create_identity_profile_preview: true }],
  [{ isMediaEphemeral: false }, { ephemeral_media: false }],
];

const identityProfile = (input: object, wire: object): [object, object] => [
  { identityProfileRequirements: input },
  { identity_profile_requirements: wire },
];

/** Options that exclude those of `options`, or leave them to Yoti. */
export const otherOptions: [input: object, wire: object][] = [
  [{ importToken: {} }, { import_token: {} }],
  [{ subject: { other: { group: 'staff' } } }, { subject: { group: 'staff' } }],
  [
    { notifications: { endpoint: 'https://hooks.shop.example/', otherTopics: ['a_topic_of_tomorrow'] } },
    { notifications: { endpoint: 'https://hooks.shop.example/', topics: ['a_topic_of_tomorrow'] } },
  ],
  identityProfile({ scheme: { type: 'RTW' } }, { trust_framework: 'UK_TFIDA', scheme: { type: 'RTW' } }),
  ...['IDENTITY', 'IDENTITY_PLUS_ADDRESS', 'AL_L1', 'AL_M1'].map((type) =>
    identityProfile(
      { trustFramework: 'YOTI_GLOBAL', scheme: { type } },
      { trust_framework: 'YOTI_GLOBAL', scheme: { type } },
    ),
  ),
  ...['AL_L1', 'AL_M1'].map((objective) =>
    identityProfile(
      { trustFramework: 'YOTI_GLOBAL', scheme: { type: 'IDENTITY', objective } },
      { trust_framework: 'YOTI_GLOBAL', scheme: { type: 'IDENTITY', objective } },
    ),
  ),
  identityProfile(
    { otherTrustFramework: 'EU_NEXT', scheme: { otherType: 'RENT', otherObjective: 'HIGH' } },
    { trust_framework: 'EU_NEXT', scheme: { type: 'RENT', objective: 'HIGH' } },
  ),
  [
    {
      advancedIdentityProfileRequirements: {
        profiles: [{ otherTrustFramework: 'EU_NEXT', schemes: [{ type: 'RENT', label: 'rent' }] }],
      },
    },
    {
      advanced_identity_profile_requirements: {
        profiles: [{ trust_framework: 'EU_NEXT', schemes: [{ type: 'RENT', label: 'rent' }] }],
      },
    },
  ],
];

const [inputs, wires] = [0, 1] as const;
const all = (entries: [object, object][], side: 0 | 1): object[] => entries.map((entry) => entry[side]);

/** Input with every field. */
export const wholeSpecification = {
  ...(Object.assign({}, ...all(options, inputs)) as object),
  checks: all(checks, inputs),
  tasks: all(tasks, inputs),
  documents: all(documents, inputs),
};

/** Wire form of `wholeSpecification`. */
export const wholeWireSpecification = {
  ...(Object.assign({}, ...all(options, wires)) as object),
  requested_checks: all(checks, wires),
  requested_tasks: all(tasks, wires),
  required_documents: all(documents, wires),
};
