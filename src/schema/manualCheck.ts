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

export enum RequestedInBranchManualCheck {
  IBV = 'IBV',
  ALWAYS = 'ALWAYS',
  FALLBACK = 'FALLBACK',
  NEVER = 'NEVER',
}
describeEnum(
  RequestedInBranchManualCheck,
  'RequestedInBranchManualCheck',
  'Person or software that carries out a check of in-branch verification.',
  {
    IBV: 'Staff of the branch.',
    ALWAYS: "Yoti's experts review every case.",
    FALLBACK: "Yoti's experts review cases that software cannot decide.",
    NEVER: 'Software only.',
  },
);
