import type { DocumentFilter } from './documentFilter.js';

/** Requested check or task. */
export interface Requested {
  type: string;
  config?: { [key: string]: unknown };
}

/** Document that the session requires. */
export interface RequiredDocument {
  type: 'ID_DOCUMENT' | 'SUPPLEMENTARY_DOCUMENT';
  filter?: DocumentFilter;
  objective?: { type: string };
  document_types?: string[];
  country_codes?: string[];
}

/** Notification settings of a session. */
export interface NotificationConfig {
  endpoint?: string;
  topics?: string[];
  auth_token?: string;
  auth_type?: 'BASIC' | 'BEARER';
}

/** Scheme of an identity profile. */
export interface Scheme {
  type: string;
  objective?: string;
  label?: string;
}

/** Body of POST /sessions, as far as the emulator reads it (reference 6). */
export interface SessionSpecification {
  client_session_token_ttl?: number;
  session_deadline?: string;
  resources_ttl?: number | string;
  user_tracking_id?: string;
  notifications?: NotificationConfig;
  requested_checks?: Requested[];
  requested_tasks?: Requested[];
  required_documents?: RequiredDocument[];
  sdk_config?: { [key: string]: unknown };
  block_biometric_consent?: boolean;
  ibv_options?: { support?: string };
  identity_profile_requirements?: { trust_framework: string; scheme: Scheme };
  advanced_identity_profile_requirements?: { profiles: { trust_framework?: string; schemes?: Scheme[] }[] };
  subject?: { subject_id?: string };
  resources?: { applicant_profile?: { structured_postal_address?: { [key: string]: unknown } } };
  import_token?: { ttl?: number };
  create_identity_profile_preview?: boolean;
}

/** Requested check or task of a type. */
export function findRequested(specification: SessionSpecification, type: string): Requested | undefined {
  return [...(specification.requested_checks ?? []), ...(specification.requested_tasks ?? [])].find(
    (entry) => entry.type === type,
  );
}

/** True if the session requests an identity profile, standard or advanced. */
export function wantsIdentityProfile(specification: SessionSpecification): boolean {
  return Boolean(
    specification.identity_profile_requirements ?? specification.advanced_identity_profile_requirements,
  );
}
