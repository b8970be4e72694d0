export { defineFaceAuth, FaceAuthElement } from './element.js';
export type { FaceAuthMode, TextOverrides } from './element.js';
export type { FaceAuthResult, Reason, Screen } from './progress.js';
export { english, german } from './texts.js';
export type { FaceAuthTexts } from './texts.js';
