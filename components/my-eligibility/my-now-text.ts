import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { ELIGIBILITY_CLOCKS } from '@/lib/case/rules/clock-lists';
import { clockRow } from '@/lib/case/rules/clock-names';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import { daysBetween, formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Pronouns } from '@/lib/core/pronouns';
import type { MyCase } from '@/lib/home/queries/my-case';

type Case = Pick<MyCase, 'next' | 'clocks' | 'practitionerName' | 'today'>;

/** What happens now and by when, one paragraph each; empty if nothing does. */
export function nowText(myCase: Case, about: Pronouns): string[] {
  return myCase.next.flatMap((next) => {
    const words = stepText(next, myCase, about);
    return words ? [words, ...byWhen(next, myCase)] : [];
  });
}

function stepText(next: NextInEligibility, myCase: Case, about: Pronouns): string | null {
  switch (next.kind) {
    case 'start':
      return startText[next.reason](myCase.practitionerName, about);
    case 'continue':
      return toolText[next.tool](myCase.practitionerName, about);
    case 'answer-questions':
      return 'The NHS has asked the team some questions. The team is answering them now.';
    case 'decide':
      return decideText(next.tool, about);
    case 'put-care-in-place':
      return 'Care should be in place within 48 hours.';
    case 'wait-for-referral':
      return `We are checking another form about ${about.your} needs first. The answer counts for this request too.`;
    case 'send-letter':
      return `We will write to ${about.you} about the decision.`;
    case 'consider-nursing':
      return 'We will check if the NHS pays for nursing in the care home.';
    case 'send-screening-letter':
      return `We will write to ${about.you} about the first assessment.`;
    default:
      return null;
  }
}

type Words = (practitioner: string, about: Pronouns) => string;
type Reason = Extract<NextInEligibility, { kind: 'start' }>['reason'];

const startText: Record<Reason, Words> = {
  'nothing-yet': (practitioner, { your }) => `${practitioner} will assess ${your} needs.`,
  'screened-in': () =>
    'The first assessment is done. A full assessment comes next. This is not a yes or a no yet.',
  'referred-anyway': () =>
    'The first assessment did not point to a full assessment. The person who did it has asked for one anyway.',
  'looked-again': () => 'We reviewed the first assessment. A full assessment comes next.',
};

type Tool = Extract<NextInEligibility, { tool: unknown }>['tool'];

const taking: Words = (_, { You }) =>
  `A team is doing the full assessment, one kind of need at a time. ${You} can take part.`;

const toolText: Record<Tool, Words> = {
  CHECKLIST: (practitioner) =>
    `${practitioner} is doing a first assessment, called the Checklist. It shows if a full assessment is needed.`,
  CHILD_PRE_ASSESSMENT: (practitioner) =>
    `${practitioner} is doing a first assessment. It shows if a full assessment is needed.`,
  DST: taking,
  CHILD_DST: taking,
  FAST_TRACK: (practitioner) => `${practitioner} is filling in a fast track form.`,
  LOCAL_CRITERIA: (practitioner, { your }) =>
    `${practitioner} is answering questions about ${your} needs. The questions are the same for everyone here.`,
};

function decideText(tool: Tool, { you }: Pronouns): string {
  if (tool === 'FAST_TRACK') {
    return `A nurse or doctor has asked for urgent care for ${you}. The NHS must now say yes if the form is complete.`;
  }
  if (tool === 'LOCAL_CRITERIA') return 'The questions are answered. The NHS will now decide.';
  return 'The team has finished. The NHS will now decide.';
}

/** The clocks that the person sees. Days within the team are not theirs to watch. */
const CLOCKS: Partial<Record<NextInEligibility['kind'], readonly ClockKind[]>> = {
  start: ELIGIBILITY_CLOCKS,
  continue: ELIGIBILITY_CLOCKS,
  'answer-questions': ELIGIBILITY_CLOCKS,
  decide: ELIGIBILITY_CLOCKS,
  'send-letter': ['SEND_DECISION_LETTER'],
  'send-screening-letter': ['SEND_SCREENING_LETTER'],
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

/** "We should decide by 3 March 2026 (in 12 days)." */
export function dueText(what: string, dueOn: PlainDate, today: PlainDate, ask: string): string {
  if (dueOn < today) return `This is late. It was due by ${formatDay(dueOn)}. Ask ${ask} why.`;
  return `${what} by ${formatDay(dueOn)} (${daysAway(daysBetween(today, dueOn))}).`;
}

const MONTH_DAYS = 30.4;

/** "in 12 days", or in months from two months on. */
export function daysAway(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 2 * MONTH_DAYS ? `in ${days} days` : `about ${Math.round(days / MONTH_DAYS)} months away`;
}
