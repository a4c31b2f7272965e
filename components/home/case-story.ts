import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin } from '@/lib/case/rules/groups';
import { type Pronouns, pronounsFor } from '@/lib/core/pronouns';

export type Story = {
  state: CaseState;
  origin: CaseOrigin;
  /** It is decided by a referral that is open. */
  isReferred: boolean;
  /** What the person may get, as it reads after "for". */
  service: string;
  askedOn: string;
  dueOn: string | null;
  /** Whether the due day has passed. */
  isLate: boolean;
  hasBudget: boolean;
  contactName: string;
  /** Only after the person was informed of it. */
  indicative: string | null;
};

type Words = { heading: string; now: string; next: string };

/**
 * The progress of a request and what happens next, at a reading age of about ten. `by`: " by 3 March 2026" or
 * empty.
 */
const words: Record<Story['state'], (story: Story, by: string, about: Pronouns) => Words> = {
  REQUESTED: ({ askedOn, origin, isReferred, service }, by, { you }) => ({
    heading: 'We are deciding',
    now:
      origin === 'OFFER'
        ? `The NHS offered a personal health budget on ${askedOn}.`
        : `The NHS got a request for a personal health budget on ${askedOn}.`,
    next: isReferred
      ? `We are checking first if ${you} can get ${service}. We will tell ${you} the answer and the reasons.`
      : `The NHS will decide${by} if ${you} can have one. We will tell ${you} the answer and the reasons.`,
  }),
  ELIGIBLE: (_, by, { You, you }) => ({
    heading: `${You} can have a personal health budget`,
    now: `The NHS has decided that ${you} can have one.`,
    next: `We will now work out roughly how much money ${you} could get${by}.`,
  }),
  INDICATIVE_SET: ({ indicative, contactName }, by, { Your, you }) =>
    indicative
      ? {
          heading: `${Your} budget will be about ${indicative}`,
          now: 'This can still change as we write the plan.',
          next: `${contactName} will now write a plan with ${you}${by}.`,
        }
      : {
          heading: `We know roughly how much money ${you} could get`,
          now: `We will tell ${you} the amount before we start the plan.`,
          next: `${contactName} will tell ${you}${by}.`,
        },
  PLANNING: ({ contactName }, by, { You, your }) => ({
    heading: `We are writing ${your} plan`,
    now: `${You} and ${contactName} are working out what matters and how to use the money.`,
    next: `${contactName} will send the plan for a decision${by}.`,
  }),
  PLAN_SUBMITTED: (_, by, { Your, you }) => ({
    heading: `${Your} plan is with the NHS`,
    now: 'The plan has been sent for a decision.',
    next: `The NHS will decide${by}. We will tell ${you} the answer and the reasons.`,
  }),
  CHANGES_REQUESTED: ({ contactName }, by, { Your, you }) => ({
    heading: `${Your} plan needs some changes`,
    now: 'The NHS has read the plan and asked for changes.',
    next: `${contactName} will talk to ${you} about them and send the plan again${by}.`,
  }),
  APPROVED: (_, by, { Your, your }) => ({
    heading: `${Your} plan is approved`,
    now: `The NHS has said yes to ${your} plan.`,
    next: `We will now set the money aside and start ${your} budget${by}.`,
  }),
  ACTIVE: (_, __, { Your }) => ({
    heading: `${Your} budget is running`,
    now: 'The budget has started.',
    next: '',
  }),
  SUSPENDED: ({ contactName }, _, { Your, You, they }) => ({
    heading: `${Your} budget is on hold`,
    now: `The budget has been paused. ${You} can still get the care ${they} need.`,
    next: `Talk to ${contactName} about what happens next.`,
  }),
  REFUSED: (_, __, { you }) => ({
    heading: 'The answer is no',
    now: `The NHS has decided that ${you} cannot have this personal health budget.`,
    next: '',
  }),
  DECLINED: ({ contactName }, _, { You, you, do: does }) => ({
    heading: 'The request is closed',
    now: `We understand that ${you} ${does} not want a personal health budget now.`,
    next: `${You} can ask again at any time. Talk to ${contactName}.`,
  }),
  ENDED: ({ hasBudget }, _, { Your }) =>
    hasBudget
      ? { heading: `${Your} budget has ended`, now: 'No more money can be spent from it.', next: '' }
      : { heading: 'The request is closed', now: 'It was closed before a budget started.', next: '' },
};

/** The same for a referral: it asked for no budget. */
const referred: Partial<typeof words> = {
  REQUESTED: ({ askedOn, service }, by, { you }) => ({
    heading: `We are checking if ${you} can get ${service}`,
    now: `The NHS got a form about this on ${askedOn}. It is called a referral.`,
    next: `The NHS will decide${by}. We will tell ${you} the answer and the reasons.`,
  }),
  ELIGIBLE: ({ service, contactName }, _, { You, you }) => ({
    heading: `${You} can get ${service}`,
    now: `The NHS has decided that ${you} can get it.`,
    next: `${You} can ask for a personal health budget now. Talk to ${contactName}.`,
  }),
  REFUSED: ({ service }, _, { you }) => ({
    heading: 'The answer is no',
    now: `The NHS has decided that ${you} cannot get ${service} now.`,
    next: '',
  }),
  DECLINED: ({ contactName }, _, { you, do: does }) => ({
    heading: 'We have stopped checking',
    now: `We understand that ${you} ${does} not want us to check now.`,
    next: `If this changes, talk to ${contactName}.`,
  }),
  ENDED: ({ contactName }) => ({
    heading: 'We have stopped checking',
    now: 'We stopped before we decided.',
    next: `Ask ${contactName} why.`,
  }),
};

function wordsFor({ state, origin }: Story) {
  return (origin === 'REFERRAL' ? referred[state] : undefined) ?? words[state];
}

/** A case in plain words. @param about what the person is called; null if they are the reader */
export function caseStory(story: Story, about: string | null): Words {
  const { dueOn, isLate, contactName } = story;
  if (!dueOn || !isLate) return wordsFor(story)(story, dueOn ? ` by ${dueOn}` : '', pronounsFor(about));
  const inTime = wordsFor(story)(story, '', pronounsFor(about));
  const late = `This is late: it was due by ${dueOn}. Ask ${contactName} why.`;
  return inTime.next ? { ...inTime, next: `${inTime.next} ${late}` } : inTime;
}
