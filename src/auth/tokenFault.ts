/**
 * Reason why a credential was refused, for the log: a code of jose's or of this gateway's, and the claim with its fault.
 * It never holds a value of the token.
 */
export class TokenFault extends Error {
  override readonly name = 'TokenFault';

  constructor(
    readonly code: string,
    readonly claim?: string,
    readonly fault?: string,
  ) {
    super(claim === undefined ? code : `${code}: ${claim} ${fault}`);
  }
}
