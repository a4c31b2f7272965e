import type { CriteriaChange } from '@/lib/criteria/rules/compare';
import { pointsText } from './criteria-text';

/** One difference between two versions, in a sentence. */
export function criteriaChangeText(change: CriteriaChange): string {
  switch (change.kind) {
    case 'threshold':
      return `Total points needed: ${change.to} (was ${change.from})`;
    case 'question-added':
      return `New question: ${change.question}`;
    case 'question-removed':
      return `No longer asked: ${change.question}`;
    case 'question-reworded':
      return `Reworded: ${change.to} Was: ${change.from}`;
    case 'condition':
      return `${change.question} ${conditionChange(change.from, change.to)}`;
    case 'option-added':
      return `${change.question} New answer: ${change.option}, ${pointsText(change.points)}`;
    case 'option-removed':
      return `${change.question} No longer an answer: ${change.option}`;
    case 'option-reworded':
      return `${change.question} “${change.to}” was “${change.from}”`;
    case 'points':
      return `${change.question} “${change.option}” gives ${pointsText(change.to)} (was ${change.from})`;
  }
}

function conditionChange(from: number | null, to: number | null): string {
  if (to === null) return 'No longer a condition';
  return from === null
    ? `Now a condition: must give ${pointsText(to)} or more`
    : `Must give ${pointsText(to)} or more (was ${from})`;
}
