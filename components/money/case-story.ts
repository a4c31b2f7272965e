export type Story = {
  state:
    | 'REQUESTED'
    | 'DECLINED'
    | 'REFUSED'
    | 'ELIGIBLE'
    | 'INDICATIVE_SET'
    | 'PLANNING'
    | 'PLAN_SUBMITTED'
    | 'CHANGES_REQUESTED'
    | 'APPROVED'
    | 'ACTIVE'
    | 'SUSPENDED'
    | 'ENDED';
  origin: 'REQUEST' | 'OFFER';
  askedOn: string;
  dueOn: string | null;
  contactName: string;
  /** Only once the person has been told it. */
  indicative: string | null;
};

type Words = { heading: string; now: string; next: string };

/** Where a request has got to and what happens next, at a reading age of about ten. `by`: ", by 3 March 2026" or nothing. */
const words: Record<Story['state'], (story: Story, by: string) => Words> = {
  REQUESTED: ({ askedOn, origin }, by) => ({
    heading: 'We are deciding',
    now:
      origin === 'OFFER'
        ? `On ${askedOn} the NHS offered a personal health budget.`
        : `On ${askedOn} a personal health budget was asked for.`,
    next: `The NHS will now decide if you can have one${by}. We will tell you what we decide and why.`,
  }),
  ELIGIBLE: (_, by) => ({
    heading: 'You can have a personal health budget',
    now: 'The NHS has decided that you can have one.',
    next: `We will now work out about how much money it will be${by}.`,
  }),
  INDICATIVE_SET: ({ indicative, contactName }, by) => ({
    heading: indicative
      ? `Your budget will be about ${indicative}`
      : 'We have worked out about how much money it will be',
    now: indicative
      ? 'This may still change when you plan.'
      : 'You will be told the amount before you start to plan.',
    next: indicative
      ? `${contactName} will now make a plan with you${by}.`
      : `${contactName} will tell you${by}.`,
  }),
  PLANNING: ({ contactName }, by) => ({
    heading: 'You are making your plan',
    now: `You and ${contactName} are writing down what matters to you and how the money will be used.`,
    next: `When you are both happy with it, it goes to the NHS for a decision${by}.`,
  }),
  PLAN_SUBMITTED: (_, by) => ({
    heading: 'Your plan is with the NHS',
    now: 'Your plan has been sent for a decision.',
    next: `The NHS will decide${by}. We will tell you what it decides and why.`,
  }),
  CHANGES_REQUESTED: ({ contactName }, by) => ({
    heading: 'Your plan needs some changes',
    now: 'The NHS has read your plan and asked for changes.',
    next: `${contactName} will talk to you about them and send the plan again${by}.`,
  }),
  APPROVED: (_, by) => ({
    heading: 'Your plan is approved',
    now: 'The NHS has said yes to your plan.',
    next: `We will now set the money aside and start your budget${by}.`,
  }),
  ACTIVE: () => ({ heading: 'Your budget is running', now: 'Your budget has started.', next: '' }),
  SUSPENDED: () => ({
    heading: 'Your budget is on hold',
    now: 'Your budget has been stopped for now. You can still get the care you need.',
    next: 'Talk to your contact about what happens next.',
  }),
  REFUSED: () => ({
    heading: 'The answer is no',
    now: 'The NHS has decided that you cannot have this personal health budget.',
    next: '',
  }),
  DECLINED: () => ({
    heading: 'The request has been stopped',
    now: 'We were told that you do not want a personal health budget now.',
    next: 'You can ask again at any time. Talk to your contact.',
  }),
  ENDED: () => ({
    heading: 'Your budget has ended',
    now: 'There is no more money to spend from it.',
    next: '',
  }),
};

/** A case in plain words. */
export function caseStory(story: Story): Words {
  return words[story.state](story, story.dueOn ? ` by ${story.dueOn}` : '');
}
