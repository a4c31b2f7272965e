import type { CriteriaGap, QuestionGapKind } from '@/lib/criteria/rules/check-criteria';

/** A gap in words, with the path below the draft's address where it is mended. */
export type GapText = { text: string; path: string };

/** A gap of a draft as a sentence that says how to mend it. */
export function gapText(gap: CriteriaGap): GapText {
  if ('question' in gap) {
    return { text: `Question ${gap.question}: ${questionGapText(gap.kind)}`, path: `/questions/${gap.key}` };
  }
  switch (gap.kind) {
    case 'no-questions':
      return { text: 'Add a question', path: '/questions/new' };
    case 'too-many-questions':
      return { text: `Remove questions. You can have up to ${gap.most}`, path: '' };
    default:
      return { text: detailText(gap), path: '/details' };
  }
}

type DetailGap = Exclude<CriteriaGap, { question: number } | { kind: 'no-questions' | 'too-many-questions' }>;

function detailText(gap: DetailGap): string {
  switch (gap.kind) {
    case 'no-title':
      return 'Give the criteria a title';
    case 'still-example':
      return 'Replace the example’s title, guidance and source with your own';
    case 'no-guidance':
      return 'Write guidance for the practitioner';
    case 'no-source':
      return 'Enter the source: the policy or law they are based on, with its date';
    case 'threshold-outside':
      return 'The total points needed must be a whole number';
    case 'threshold-too-high':
      return `No one can meet these criteria: ${gap.threshold} points are needed, and the questions give ${gap.most} at most`;
    case 'points-for-aftercare':
      return 'Aftercare is a legal duty, so points cannot decide it. Set the total points needed to 0, and a minimum score of at least 1 on each question';
    case 'everybody-meets':
      return 'Everyone meets these criteria, whatever they answer. Set the total points needed, or a condition on a question';
  }
}

/** The same for one question, after a colon. */
export function questionGapText(kind: QuestionGapKind): string {
  switch (kind) {
    case 'no-words':
      return 'write the question';
    case 'too-few-options':
      return 'give at least 2 answers to choose from';
    case 'too-many-options':
      return 'give at most 8 answers to choose from';
    case 'option-without-words':
      return 'write every answer';
    case 'same-option-words':
      return 'two answers are the same';
    case 'points-outside':
      return 'points must be whole numbers from 0 to 100';
    case 'least-unreachable':
      return 'no answer gives the minimum score';
    case 'bad-key':
    case 'same-key':
    case 'bad-option-key':
      return 'it was damaged. Remove it and add it again';
  }
}
