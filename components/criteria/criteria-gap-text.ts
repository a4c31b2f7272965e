import type { CriteriaGap, QuestionGapKind } from '@/lib/criteria/rules/check-criteria';

/** A gap in words, with where it is mended below the draft's own address. */
export type GapText = { text: string; path: string };

/** What a draft lacks, said so that it can be mended. */
export function gapText(gap: CriteriaGap): GapText {
  if ('question' in gap) {
    return { text: `Question ${gap.question}: ${questionGapText(gap.kind)}`, path: `/questions/${gap.key}` };
  }
  switch (gap.kind) {
    case 'no-questions':
      return { text: 'Add a question', path: '/questions/new' };
    case 'too-many-questions':
      return { text: `Remove questions: there may be ${gap.most}`, path: '' };
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
      return 'Replace the words of the example with your own: its title, guidance and source';
    case 'no-guidance':
      return 'Write guidance for the practitioner';
    case 'no-source':
      return 'Name the source: the policy or law they rest on, with its date';
    case 'threshold-outside':
      return 'The points needed in all must be a whole number';
    case 'threshold-too-high':
      return `Nobody can meet these criteria: ${gap.threshold} points are needed, and the questions give ${gap.most} at most`;
    case 'everybody-meets':
      return 'Everybody meets these criteria, whatever they answer. Set the points needed in all, or a condition on a question';
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
      return 'two answers have the same words';
    case 'points-outside':
      return 'points must be whole numbers from 0 to 100';
    case 'least-unreachable':
      return 'no answer gives the least points that it must give';
    case 'bad-key':
    case 'same-key':
    case 'bad-option-key':
      return 'it was damaged. Remove it and add it again';
  }
}
