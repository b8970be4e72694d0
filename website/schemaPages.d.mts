/** Types of `schemaPages.mjs` for its test. */
export function schemaPages(sdl: string): { path: string; title: string; text: string }[];
