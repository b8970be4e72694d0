/** Specification of a session with every check and task; it searches the pool `poolId`. */
export function everything(poolId: string): object {
  return {
    user_tracking_id: 'member-4711',
    requested_checks: [
      { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } },
      { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
      { type: 'FAMILIAR_FACE_SEARCH', config: { pool_id: poolId, approval_criteria: 'MATCH' } },
      { type: 'ID_DOCUMENT_AUTHENTICITY', config: { manual_check: 'FALLBACK' } },
      { type: 'ID_DOCUMENT_FACE_MATCH', config: { manual_check: 'FALLBACK' } },
      { type: 'ID_DOCUMENT_COMPARISON', config: {} },
      { type: 'THIRD_PARTY_IDENTITY', config: {} },
      {
        type: 'WATCHLIST_SCREENING',
        config: { categories: ['SANCTIONS', 'ADVERSE-MEDIA'], manual_check: 'NEVER' },
      },
      { type: 'WATCHLIST_ADVANCED_CA', config: { type: 'WITH_YOTI_ACCOUNT', remove_deceased: true } },
      { type: 'PROFILE_DOCUMENT_MATCH', config: { manual_check: 'IBV' } },
      { type: 'IBV_VISUAL_REVIEW_CHECK', config: { manual_check: 'IBV' } },
      { type: 'DOCUMENT_SCHEME_VALIDITY_CHECK', config: { manual_check: 'IBV', scheme: 'UK_DBS' } },
    ],
    requested_tasks: [
      {
        type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION',
        config: { manual_check: 'FALLBACK', chip_data: 'DESIRED', create_expanded_document_fields: true },
      },
      { type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION', config: { manual_check: 'ALWAYS' } },
    ],
    required_documents: [
      { type: 'ID_DOCUMENT' },
      { type: 'ID_DOCUMENT' },
      { type: 'SUPPLEMENTARY_DOCUMENT', objective: { type: 'PROOF_OF_ADDRESS' } },
    ],
    resources: { applicant_profile: { full_name: 'JOAN EXAMPLE', date_of_birth: '1990-04-12' } },
    identity_profile_requirements: {
      trust_framework: 'UK_TFIDA',
      scheme: { type: 'DBS', objective: 'BASIC' },
    },
    advanced_identity_profile_requirements: {
      profiles: [
        { trust_framework: 'YOTI_GLOBAL', schemes: [{ type: 'IDENTITY', objective: 'AL_M1', label: 'L1' }] },
      ],
    },
    subject: { subject_id: 'subject-1' },
    import_token: { ttl: 86_400 },
    create_identity_profile_preview: true,
  };
}
