/**
 * What must be marked with `@sensitive`, kept apart from the marks: so that one that is taken off, or a new one that
 * nobody has decided about, is seen. By kind, `Type: fields`.
 */
export const sensitiveFields: Record<'PERSONAL' | 'BIOMETRIC' | 'SECRET', Record<string, string>> = {
  PERSONAL: {
    Query: 'postOfficeBranches(searchText)',
    Session: 'userTrackingId',
    PostOfficeBranch: 'fadCode name address postCode',
    GeoLocation: 'latitude longitude',
    SubCheckDetail: 'value',
    TaskRecommendationReason: 'detail',
    NamedValue: 'value',
    ApplicantProfile: 'fullName namePrefix givenNames firstName middleName familyName dateOfBirth',
    PostalAddress:
      'addressFormat udprn careOf subBuilding buildingNumber building street landmark addressLine1 addressLine2 addressLine3 addressLine4 addressLine5 addressLine6 locality townCity subdistrict district state postalCode postOffice countryIso country formattedAddress',
    IdDocumentResource: 'documentType issuingCountry',
    SupplementaryDocumentResource: 'documentType issuingCountry',
    DocumentFields:
      'fullName dateOfBirth nationality givenNames firstName middleName familyName namePrefix nameSuffix fullNameAlias givenNamesAlias firstNameAlias middleNameAlias familyNameAlias placeOfBirth countryOfBirth gender weight height eyeColor documentType issuingCountry documentNumber expirationDate dateOfIssue issuingAuthority placeOfIssue organisation personalIdentificationNumber',
    MachineReadableZone: 'type line1 line2 line3',
    ExpandedDocumentField: 'value',
    WatchlistSummary: 'totalHits associatedCountryCodes',
    WatchlistSearchConfig: 'clientReference',
    IdentityProfile: 'subjectId result',
    IdentityProfileFailure: 'reasonCode',
    UnmetRequirement: 'failureType documentType documentCountry auditId details',
    SchemeCompliance: 'isMet notMetInfo',
    ProposedDocument: 'countryCode documentType',
    ContactProfile: 'firstName lastName email',
    TrackedDevice:
      'ipAddress ipCountryCode manufacturerName modelName operatingSystemName operatingSystemVersion browserName browserVersion locale clientVersion',
    Instructions: 'pdf',
    CreateSessionInput: 'userTrackingId',
    StartApplicantFaceAuthInput: 'userTrackingId',
    ContactProfileInput: 'firstName lastName email',
    ProposedDocumentInput: 'countryCode documentType',
    PostOfficeBranchInput: 'fadCode name address postCode',
    GeoLocationInput: 'latitude longitude',
    WatchlistCustomAccountInput: 'clientReference',
    WatchlistTagInput: 'value',
    ApplicantProfileInput: 'fullName namePrefix givenNames firstName middleName familyName dateOfBirth',
    PostalAddressInput:
      'addressFormat udprn careOf subBuilding buildingNumber building street landmark addressLine1 addressLine2 addressLine3 addressLine4 addressLine5 addressLine6 locality townCity subdistrict district state postalCode postOffice countryIso country formattedAddress',
    SubjectInput: 'subjectId',
  },
  BIOMETRIC: {
    FaceImage: 'content',
    Session: 'faceAuthOutcome',
    Recommendation: 'value reason recoverySuggestion',
    SubCheck: 'result',
    Media: 'content',
    FaceComparisonResult: 'confidenceScore',
    DocumentFaceMatchResult: 'confidenceScore',
    FaceSearchResult: 'matchingPool matchingApplicant',
    CreateApplicantInput: 'image',
    AddApplicantFaceInput: 'image',
    UploadFaceCaptureImageInput: 'image',
  },
  SECRET: {
    Session: 'clientSessionToken',
    UserView: 'url',
    Media: 'url',
    Upload: 'url',
    NotificationsInput: 'authToken',
    WatchlistCustomAccountInput: 'apiKey',
  },
};
