import type { Particulars } from './contractFill.js';
import type { ContractDocument } from './contractWalk.js';

type Json = Record<string, unknown>;

/** Check types with parts of their own. Reference 8.3. */
const WATCHLISTS = ['WATCHLIST_SCREENING', 'WATCHLIST_ADVANCED_CA'];
const PROFILED = [
  ...WATCHLISTS,
  'THIRD_PARTY_IDENTITY',
  'THIRD_PARTY_IDENTITY_FRAUD_1',
  'SYNECTICS_IDENTITY_FRAUD',
];

/** Every check type. */
export const checkTypesOf = ({ components }: ContractDocument): string[] =>
  (components.schemas.CheckType?.enum ?? []) as string[];

/** Values for properties that the contract describes only as text or as any object. */
export function particularsOf(contract: ContractDocument, turn: number): Particulars {
  const checkTypes = checkTypesOf(contract);
  const taskTypes = contract.components.schemas.Task?.properties?.type?.enum ?? [];
  return {
    'SessionResult.checks': (fill) =>
      checkTypes.map((type) => {
        const check = fill({ $ref: '#/components/schemas/Check' }, '') as Json;
        const { watchlist_summary, ...report } = check.report as Json;
        return {
          ...check,
          type,
          report: { ...report, ...(WATCHLISTS.includes(type) && { watchlist_summary }) },
          generated_profile: PROFILED.includes(type) ? check.generated_profile : undefined,
          scheme: type === 'DOCUMENT_SCHEME_VALIDITY_CHECK' ? check.scheme : undefined,
          config: type === 'FAMILIAR_FACE_SEARCH' ? check.config : undefined,
        };
      }),
    // Comes in place of the list, not with it.
    'ResourceContainer.applicant_profile': () => undefined,
    'WatchlistSummary.search_config': (fill) =>
      turn % 3 === 2
        ? { categories: ['SANCTIONS', 'ADVERSE-MEDIA'] }
        : {
            ...(fill({ $ref: '#/components/schemas/WatchlistAdvancedCaConfig' }, '') as Json),
            provider: 'a new word',
          },
    'WatchlistAdvancedCaConfig.api_key': () => undefined,
    'Task.generated_checks.type': () => checkTypes[turn],
    'SessionConfiguration.requested_checks': () => checkTypes,
    'RequiredIdDocumentResource.requested_tasks.type': () => taskTypes[turn % taskTypes.length],
    'RequiredSupplementaryDocumentResource.requested_tasks.type': () => taskTypes[turn % taskTypes.length],
    'RequiredSupplementaryDocumentResource.objective.type': () => ['PROOF_OF_ADDRESS', 'UK_DBS'][turn % 2],
    'FaceContent.face.data': () => Buffer.from(`face ${turn}`).toString('base64'),
  };
}
