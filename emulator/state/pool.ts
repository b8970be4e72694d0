/** A named set of applicants to search a face in (reference 5.8). */
export interface Pool {
  readonly id: string;
  readonly sdkId: string;
  readonly label: string;
  readonly applicantIds: Set<string>;
}
