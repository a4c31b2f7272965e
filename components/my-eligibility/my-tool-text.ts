import type { MyCase } from '@/lib/home/queries/my-case';

type Paper = MyCase['papers'][number];

const names: Record<Paper['tool'], string> = {
  CHECKLIST: 'First assessment (Checklist)',
  DST: 'Full assessment (decision support tool)',
  FAST_TRACK: 'Fast track form',
  CHILD_PRE_ASSESSMENT: 'First assessment (pre-assessment)',
  CHILD_DST: 'Full assessment (children’s decision support tool)',
  LOCAL_CRITERIA: 'Questions and answers',
};

/** The plain name of a completed tool. */
export function paperName({ tool }: Pick<Paper, 'tool'>): string {
  return names[tool];
}

const letters: Record<MyCase['letters'][number]['kind'], string> = {
  REQUEST_RECEIVED: 'About your request',
  CHECKLIST_POSITIVE: 'About the first assessment',
  CHECKLIST_NEGATIVE: 'About the first assessment',
  PRE_ASSESSMENT: 'About the first assessment',
  ELIGIBLE: 'About the decision',
  NOT_ELIGIBLE: 'About the decision',
  PLAN_REFUSED: 'About the plan',
  CHALLENGE_OUTCOME: 'About the review',
  NURSING_CONSIDERED: 'About nursing care',
  REPAYMENT_NOTICE: 'About money to pay back',
  REPAYMENT_REMINDER: 'About money to pay back',
  REPAYMENT_ANSWER: 'About money to pay back',
};

/** The subject of a letter. */
export function letterAbout({ kind }: Pick<MyCase['letters'][number], 'kind'>): string {
  return letters[kind];
}
