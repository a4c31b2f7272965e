import { formatDay } from '@/lib/core/plain-date';
import type { LetterFacts } from './facts';

/**
 * What follows a screening that leads to a full assessment.
 * @param isCountedFromFirst a screening was wrong: its time goes on from the day it was received
 */
export function beforeAssessment(facts: LetterFacts, isCountedFromFirst: boolean): string[] {
  const { contactName, isToPerson, person } = facts;
  const participants = isToPerson
    ? 'You and the people who know you'
    : `You, ${person.calledName} and the people who know them`;
  return [
    `${contactName} will get in touch to plan the full assessment.`,
    `${participants} can take part. Tell us who should be there.`,
    timeToDecide(facts, isCountedFromFirst),
    'You do not need to do anything else now.',
  ];
}

/** No statutory time runs before 18. */
function timeToDecide({ group, beginsOn }: LetterFacts, isCountedFromFirst: boolean): string {
  if (beginsOn) return `We aim to decide before ${formatDay(beginsOn)}. This care can begin at 18.`;
  const time = group === 'CYPCC' ? '6 weeks' : '28 days';
  return isCountedFromFirst
    ? `We count the ${time} to decide from the day we first got the form. If we are late, we are sorry.`
    : `We aim to decide within ${time}.`;
}
