import { formatDay } from '@/lib/core/plain-date';
import type { Pronouns } from '@/lib/core/pronouns';
import type { MyCase } from '@/lib/home/queries/my-eligibility';

type Case = Pick<MyCase, 'answer' | 'group' | 'right' | 'decision' | 'clocks'>;

/** What the answer means from now on, a paragraph each; empty while there is none. */
export function meaningText(held: Case, about: Pronouns): string[] {
  switch (held.answer) {
    case 'ELIGIBLE':
      return yesText(held, about);
    case 'NOT_ELIGIBLE':
      return noText(held, about);
    case 'SCREENED_OUT':
      return ['No full assessment will be done, so the request is closed.', ...otherHelp(held, about)];
    default:
      return [];
  }
}

const pays: Partial<Record<Case['group'], string>> = {
  CHC: 'The NHS pays for this care in full. Nobody has to pay for it.',
  CYPCC: 'The NHS, the council and the school plan this care together.',
  S117: 'The NHS and the council pay for this care. Nobody has to pay for it.',
};

function yesText({ group, right, decision, clocks }: Case, { your }: Pronouns): string[] {
  const again = clocks.find(({ kind }) => kind === 'ELIGIBILITY_REVIEW' || kind === 'FAST_TRACK_REVIEW');
  return [
    ...(pays[group] ? [pays[group]] : []),
    ...(decision ? [`This counts from ${decision.on}.`] : []),
    rightText(right, group),
    ...(again
      ? [`We will look at ${your} needs again by ${formatDay(again.dueOn)}, to see that the care still fits.`]
      : []),
  ];
}

function rightText(right: Case['right'], group: Case['group']): string {
  const budget = 'a personal health budget. That is money for this care, used in a way that we plan together';
  if (right === 'LOCAL_OFFER') return `We can also talk about ${budget}.`;
  if (right === 'RIGHT_TO_ASK_ONLY') return `There was a right to ask for ${budget}.`;
  const since = group === 'CHC' || group === 'CYPCC' ? '1 October 2014' : '2 December 2019';
  return `There is also a right to ${budget}. The law has said so since ${since}.`;
}

/** Services that go on day by day: stopping one without another in its place would leave somebody without care. */
const ONGOING: readonly Case['group'][] = ['CHC', 'CYPCC', 'S117'];

function noText({ group }: Case, about: Pronouns): string[] {
  return [
    ...(ONGOING.includes(group)
      ? ['Care that is there now should not stop before other care is in place.']
      : []),
    ...otherHelp({ group }, about),
    ...(group === 'CHC'
      ? ['In a nursing home, the NHS may still pay for the nursing. Ask us about NHS-funded nursing care.']
      : []),
  ];
}

function otherHelp({ group }: Pick<Case, 'group'>, { your }: Pronouns): string[] {
  return [
    group === 'CYPCC'
      ? 'The council may be able to help. Ask its children’s services to look at what is needed.'
      : 'The council may be able to help. Ask it for a care needs assessment.',
    `Needs can change. If ${your} needs change, tell us and we will look again.`,
  ];
}
