import { describeEnum } from './enum.js';

export enum ManualCheck {
  ALWAYS = 'ALWAYS',
  FALLBACK = 'FALLBACK',
  NEVER = 'NEVER',
}
describeEnum(ManualCheck, 'ManualCheck', 'Whether people at Yoti look at it.', {
  ALWAYS: 'Always.',
  FALLBACK: 'Where software cannot decide.',
  NEVER: 'Never.',
});
