import { setFlagsFromString } from 'node:v8';

/** Bytes of V8's own code, twice its default. It warns of much more, for which its compiler was not made. */
const LARGEST_OPTIMIZED = 130_000;

/** The same, of a function that is put into another, and of all that are put into one: twice the defaults. */
const LARGEST_INLINED = 1_000;
const MOST_INLINED = 2_000;

/**
 * What V8 takes for granted, and is otherwise here. Nothing of a request outlives it; V8 guesses that it does when it
 * meets a request half done, and from then on puts such objects among the old, where only a full collection finds them:
 * a third of all the time on some days, none on others. And a compiled document is one long function, with a part for
 * each kind of check, where V8 leaves functions that long unoptimized for ever.
 * A request crosses many short functions of several libraries, so more of them are put into one.
 */
export function setV8Flags(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString(`--max-optimized-bytecode-size=${LARGEST_OPTIMIZED}`);
  setFlagsFromString(`--max-inlined-bytecode-size=${LARGEST_INLINED}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${MOST_INLINED}`);
}
