import type { MyCase } from '@/lib/home/queries/my-eligibility';

type Paper = MyCase['papers'][number];

const names: Record<Paper['tool'], string> = {
  CHECKLIST: 'The first check (Checklist)',
  DST: 'The full assessment (decision support tool)',
  FAST_TRACK: 'The fast track form',
  CHILD_PRE_ASSESSMENT: 'The first check (pre-assessment)',
  CHILD_DST: 'The full assessment (children’s decision support tool)',
  LOCAL_CRITERIA: 'The questions and answers',
};

/** What the person calls a filled-in form. */
export function paperName({ tool }: Pick<Paper, 'tool'>): string {
  return names[tool];
}

const letters: Record<MyCase['letters'][number]['kind'], string> = {
  CHECKLIST_POSITIVE: 'About the first check',
  CHECKLIST_NEGATIVE: 'About the first check',
  PRE_ASSESSMENT: 'About the first check',
  ELIGIBLE: 'About the decision',
  NOT_ELIGIBLE: 'About the decision',
  CHALLENGE_OUTCOME: 'About looking at it again',
};

/** What a letter is about. */
export function letterAbout({ kind }: Pick<MyCase['letters'][number], 'kind'>): string {
  return letters[kind];
}
