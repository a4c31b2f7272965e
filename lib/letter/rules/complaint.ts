import { formatDay } from '@/lib/core/plain-date';
import type { LetterFacts } from './facts';
import { letterPronouns } from './letter-pronouns';

export const OMBUDSMAN = 'the Parliamentary and Health Service Ombudsman';

/**
 * How to complain and by when, and the ways that a service has next to it: the tribunal for a plan of
 * education, health and care; the council where aftercare is its duty too.
 * @param how `ALSO`: next to reconsideration; `ONLY`: there is nothing else to ask for
 * @rule ELI-68 (docs/rules.md)
 */
export function complaintTexts(facts: LetterFacts, how: 'ALSO' | 'ONLY'): string[] {
  const { complaintBy, complaintMonths } = facts.review;
  const complain = [
    `You can ${how === 'ALSO' ? 'also ' : ''}use the NHS complaints process.`,
    `The deadline is ${formatDay(complaintBy)}, ${complaintMonths} months from the date of this letter.`,
    `Ask us how and we will help you. After our answer you can go to ${OMBUDSMAN}.`,
  ].join(' ');
  return facts.kind === 'ELIGIBLE' ? [complain] : [complain, ...otherWays(facts)];
}

function otherWays(facts: LetterFacts): string[] {
  const { you, have } = letterPronouns(facts);
  if (facts.group === 'S117') return [COUNCIL];
  if (facts.group !== 'CYPCC') return [];
  return [`Some children have an education, health and care (EHC) plan. If ${you} ${have} one, ${TRIBUNAL}`];
}

const TRIBUNAL =
  'you can use mediation. It is free. You can also appeal to the SEND Tribunal. It can say what health care should be in the plan. Your council can tell you how.';

const COUNCIL =
  'The NHS and your council must give aftercare together. So you can also ask the council to look at this again, or make a complaint to the council. After the council’s answer you can go to the Local Government and Social Care Ombudsman.';
