import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Pronouns } from '@/lib/core/pronouns';
import type { MyCase } from '@/lib/home/queries/my-case';

type Case = Pick<MyCase, 'answer' | 'group' | 'right' | 'decision' | 'restsOn' | 'clocks' | 'today'>;

/** What the decision means, one paragraph each; empty before a decision. */
export function meaningText(myCase: Case, about: Pronouns): string[] {
  switch (myCase.answer) {
    case 'ELIGIBLE':
      return yesText(myCase, about);
    case 'NOT_ELIGIBLE':
      return noText(myCase, about);
    case 'SCREENED_OUT':
      return ['There will be no full assessment.', ...otherHelp(myCase, about)];
    default:
      return [];
  }
}

const pays: Partial<Record<Case['group'], string>> = {
  CHC: 'The NHS pays for all of this care.',
  CYPCC: 'The NHS, the council and the school plan this care together.',
  S117: 'The NHS and the council pay for all of this care.',
};

function yesText({ group, right, decision, restsOn, clocks, today }: Case, about: Pronouns): string[] {
  // Not the review after a fast track: the person may be dying.
  const again = clocks.find(({ kind }) => kind === 'ELIGIBILITY_REVIEW');
  return [
    ...(pays[group] ? [pays[group]] : []),
    ...startText(decision?.on ?? restsOn?.from),
    rightText(right, about),
    ...(again ? [reviewText(again.dueOn, today, about)] : []),
  ];
}

function reviewText(dueOn: PlainDate, today: PlainDate, { your }: Pronouns): string {
  return dueOn < today
    ? `We should have looked at ${your} needs again by ${formatDay(dueOn)}. We are sorry that this is late.`
    : `We will review ${your} needs by ${formatDay(dueOn)}, to check that the care still fits.`;
}

function startText(on: string | undefined): string[] {
  return on ? [`This started on ${on}.`] : [];
}

function rightText(right: Case['right'], { You, they, have }: Pronouns): string {
  const budget = `a personal health budget: money for this care that ${they} plan with us`;
  if (right === 'LOCAL_OFFER') return `We can also talk about ${budget}.`;
  if (right === 'RIGHT_TO_ASK_ONLY') return `${You} had a right to ask for ${budget}.`;
  return `${You} also ${have} a legal right to ${budget}.`;
}

/**
 * Services that continue day by day: stopping one without a replacement would leave a person without care.
 */
const ONGOING: readonly Case['group'][] = ['CHC', 'CYPCC', 'S117'];

function noText({ group }: Case, about: Pronouns): string[] {
  return [
    ...(ONGOING.includes(group)
      ? [`The care ${about.you} ${about.have} now should continue until other care is arranged.`]
      : []),
    ...otherHelp({ group }, about),
    ...(group === 'CHC'
      ? ['In a nursing home, the NHS may still pay for nursing. Ask us about NHS-funded nursing care.']
      : []),
  ];
}

function otherHelp({ group }: Pick<Case, 'group'>, { your }: Pronouns): string[] {
  return [
    group === 'CYPCC'
      ? 'The council may be able to help. Ask its children’s services for an assessment.'
      : 'The council may be able to help. Ask for a care needs assessment.',
    `If ${your} needs change, tell us and we will look again.`,
  ];
}
