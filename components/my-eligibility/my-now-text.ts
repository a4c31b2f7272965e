import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { ELIGIBILITY_CLOCKS } from '@/lib/case/rules/clock-lists';
import { clockRow } from '@/lib/case/rules/clock-names';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import { daysBetween, formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Pronouns } from '@/lib/core/pronouns';
import type { MyCase } from '@/lib/home/queries/my-eligibility';

type Case = Pick<MyCase, 'next' | 'clocks' | 'practitionerName' | 'today'>;

/** What goes on now and by when, a paragraph each; empty where nothing does. */
export function nowText(held: Case, about: Pronouns): string[] {
  return held.next.flatMap((next) => {
    const words = stepText(next, held, about);
    return words ? [words, ...byWhen(next, held)] : [];
  });
}

function stepText(next: NextInEligibility, held: Case, about: Pronouns): string | null {
  switch (next.kind) {
    case 'start':
      return startText[next.reason](held.practitionerName, about);
    case 'continue':
      return toolText[next.tool](held.practitionerName, about);
    case 'answer-questions':
      return 'The NHS has asked the team some questions. The team is answering them now.';
    case 'decide':
      return decideText(next.tool, about);
    case 'put-care-in-place':
      return 'Care should be in place within 48 hours.';
    case 'send-letter':
      return `We will write to ${about.you} about the decision.`;
    default:
      return null;
  }
}

type Words = (practitioner: string, about: Pronouns) => string;
type Reason = Extract<NextInEligibility, { kind: 'start' }>['reason'];

const startText: Record<Reason, Words> = {
  'nothing-yet': (practitioner, { your }) => `${practitioner} will look at ${your} needs.`,
  'screened-in': () =>
    'The first check is done. A full assessment comes next. This does not mean yes or no yet.',
  'referred-anyway': () =>
    'The first check did not point to a full assessment. The person who did it asks for one all the same, and wrote down why.',
  'looked-again': () => 'We looked at the first check again. A full assessment comes next.',
};

type Tool = Extract<NextInEligibility, { tool: unknown }>['tool'];

const taking: Words = (_, { You, your }) =>
  `A team is doing the full assessment. They write down ${your} needs, one part at a time. ${You} can take part.`;

const toolText: Record<Tool, Words> = {
  CHECKLIST: (practitioner) =>
    `${practitioner} is doing a first check. It is called the Checklist. It shows if a full assessment is needed.`,
  CHILD_PRE_ASSESSMENT: (practitioner) =>
    `${practitioner} is doing a first check. It shows if a full assessment is needed.`,
  DST: taking,
  CHILD_DST: taking,
  FAST_TRACK: (practitioner) => `${practitioner} is filling in a fast track form.`,
  LOCAL_CRITERIA: (practitioner, { your }) =>
    `${practitioner} is answering questions about ${your} needs. They are the same for everybody here.`,
};

function decideText(tool: Tool, { you }: Pronouns): string {
  if (tool === 'FAST_TRACK') {
    return `A nurse or doctor has asked for care for ${you} without delay. A named person at the NHS now has to say yes if the form is complete.`;
  }
  if (tool === 'LOCAL_CRITERIA') return 'The questions are answered. A named person at the NHS now decides.';
  return 'The team has finished. A named person at the NHS now decides.';
}

/** Which clocks tell the person by when. The team's own days in between are not theirs to watch. */
const CLOCKS: Partial<Record<NextInEligibility['kind'], readonly ClockKind[]>> = {
  start: ELIGIBILITY_CLOCKS,
  continue: ELIGIBILITY_CLOCKS,
  'answer-questions': ELIGIBILITY_CLOCKS,
  decide: ELIGIBILITY_CLOCKS,
  'send-letter': ['SEND_DECISION_LETTER'],
};

function byWhen({ kind }: NextInEligibility, { clocks, today, practitionerName }: Case): string[] {
  if (kind === 'put-care-in-place') {
    const care = clocks.find((clock) => clock.kind === 'FAST_TRACK_CARE');
    return care?.dueAt ? [`That is by ${care.dueAt}.`] : [];
  }
  const clock = clocks.find((one) => CLOCKS[kind]?.includes(one.kind));
  const what = clock && clockRow(clock.kind).nameForPerson;
  return what ? [dueText(what, clock.dueOn, today, practitionerName)] : [];
}

/** "We should decide by 3 March 2026. That is in 12 days." */
export function dueText(what: string, dueOn: PlainDate, today: PlainDate, ask: string): string {
  if (dueOn < today) return `This is late. It was due by ${formatDay(dueOn)}. Ask ${ask} why.`;
  return `${what} by ${formatDay(dueOn)}. ${inDays(daysBetween(today, dueOn))}`;
}

/** "That is in 12 days." */
export function inDays(days: number): string {
  if (days === 0) return 'That is today.';
  return days === 1 ? 'That is tomorrow.' : `That is in ${days} days.`;
}
