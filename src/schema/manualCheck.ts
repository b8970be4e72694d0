import { describeEnum } from './enum.js';

export enum ManualCheck {
  ALWAYS = 'ALWAYS',
  FALLBACK = 'FALLBACK',
  NEVER = 'NEVER',
}
describeEnum(ManualCheck, 'ManualCheck', "Use of Yoti's verification experts in addition to software.", {
  ALWAYS: 'Experts review every case.',
  FALLBACK: 'Experts review cases that software cannot decide.',
  NEVER: 'Software only.',
});
