/** Named set of applicants for face search (reference 5.8). */
export interface Pool {
  readonly id: string;
  readonly sdkId: string;
  readonly label: string;
  readonly applicantIds: Set<string>;
}
