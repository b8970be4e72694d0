/** Object of a JSON answer. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

/** Session of a scenario: before the person, after the person where it goes on then, and at its end. */
export interface Recording {
  readonly started: JsonObject;
  readonly waiting?: JsonObject;
  readonly finished: JsonObject;
}

/** Moment of a recording. */
export type Moment = keyof Recording;
