import type { CriteriaQuestion } from './criteria';

/** The groups with the commissioner's own criteria. CHC and CYPCC have national tools. */
export const LOCAL_GROUPS = [
  'S117',
  'WHEELCHAIR',
  'LONG_TERM_CONDITION',
  'LEARNING_DISABILITY',
  'MENTAL_HEALTH',
  'OTHER_LOCAL',
] as const;
export type LocalGroup = (typeof LOCAL_GROUPS)[number];

export function isLocalGroup(group: string): group is LocalGroup {
  return LOCAL_GROUPS.some((local) => local === group);
}

/** The examples that a first draft may begin from. */
export type CriteriaExample = {
  title: string;
  guidance: string;
  source: string;
  threshold: number;
  questions: readonly CriteriaQuestion[];
};

const REGULATIONS_OF_2012 =
  'SI 2012/2996 (Standing Rules), Part 6A, regulations 32A and 32B, as extended from 2 December 2019';
/** The source of an example without a national right. */
export const TO_REPLACE = 'Replace with your own policy and its date.';
const LOCAL_OFFER = `${TO_REPLACE} Local offer under the NHS Act 2006, sections 3 and 12A: no national right for this group`;
/** Part of the title of a draft from an example, until an administrator adapts it. */
export const EXAMPLE_MARK = 'Example to adapt';
/** Part of the guidance of every example. */
export const TO_ADAPT =
  'This text is an example that comes with the service. It is not law or policy. Change it to what your organisation has agreed before you publish it.';

/** A question that must be answered yes. */
function must(key: string, question: string, guidance: string, no = 'No'): CriteriaQuestion {
  const options = [
    { key: 'o1', label: 'Yes', points: 1 },
    { key: 'o2', label: no, points: 0 },
  ];
  return { key, question, guidance, options, leastPoints: 1 };
}

/** A question with answers of 0, 1, 2… points in order. */
function scale(key: string, question: string, guidance: string, ...labels: string[]): CriteriaQuestion {
  const options = labels.map((label, points) => ({ key: `o${points + 1}`, label, points }));
  return { key, question, guidance, options, leastPoints: null };
}

const responsible = must(
  'responsible1',
  'Are we the commissioner responsible for this person’s care?',
  'Look at the GP registration and, for aftercare, where the person lived before they went to hospital.',
  'No, or not clear yet',
);

const aftercare: CriteriaExample = {
  title: 'Section 117 aftercare',
  guidance: `People who get section 117 aftercare have the right to a personal health budget. The questions gather the evidence that they get it. ${TO_ADAPT}`,
  source: `${REGULATIONS_OF_2012}; Mental Health Act 1983, section 117`,
  threshold: 0,
  questions: [
    must(
      'entitled1',
      'Is the person entitled to aftercare under section 117?',
      'They were detained under section 3, 37, 45A, 47 or 48 and have left hospital. Say which record shows it.',
      'No, or not shown by any record',
    ),
    must(
      'lasting1',
      'Is the aftercare still in place?',
      'It lasts until the NHS and the council have both decided that it is no longer needed.',
      'No, both have ended it',
    ),
    responsible,
  ],
};

const wheelchair: CriteriaExample = {
  title: 'Personal wheelchair budget',
  guidance: `People who are referred to the wheelchair service and meet its criteria, or already use it and need a change, have the right to a personal health budget for it. ${TO_ADAPT}`,
  source: `${REGULATIONS_OF_2012}; criteria of the local wheelchair service`,
  threshold: 0,
  questions: [
    {
      key: 'service1',
      question: 'Does the person use the wheelchair service?',
      guidance: 'Say which referral or assessment shows it, with its date.',
      options: [
        { key: 'o1', label: 'Referred, and meets the criteria of the service', points: 1 },
        { key: 'o2', label: 'Uses the service, and needs a new chair or a change', points: 1 },
        { key: 'o3', label: 'Neither', points: 0 },
      ],
      leastPoints: 1,
    },
    responsible,
  ],
};

const wants = must(
  'wants1',
  'Does the person want more choice over how these needs are met?',
  'With help to choose and arrange it, if they need that.',
);

const gain = (what: string): CriteriaQuestion => ({
  ...scale(
    'gain1',
    'Could a budget reach outcomes that the usual services do not reach?',
    `Name the outcomes, and what was tried before. ${what}`,
    'No',
    'Some of them',
    'Most of them',
  ),
  leastPoints: 1,
});

const often = (key: string, question: string, guidance: string) =>
  scale(key, question, guidance, 'Never', 'Once or twice', 'Three times or more');

const need = (question: string) =>
  scale(
    'need1',
    question,
    'As it is now, with the support they have.',
    'Rarely or never',
    'Every month',
    'Every week',
    'Every day',
  );

/** A local offer: points for need and for use of services, and two conditions. */
function localOffer(title: string, ...questions: CriteriaQuestion[]): CriteriaExample {
  const guidance = `We offer personal health budgets to this group although the law does not require it. ${TO_ADAPT}`;
  return { title, guidance, source: LOCAL_OFFER, threshold: 5, questions: [...questions, wants] };
}

const EXAMPLES: Record<LocalGroup, CriteriaExample> = {
  S117: aftercare,
  WHEELCHAIR: wheelchair,
  LONG_TERM_CONDITION: localOffer(
    'Long-term conditions',
    need('How often does the person need help because of the condition?'),
    often(
      'unplanned1',
      'How often was unplanned care needed in the last 12 months?',
      'Such as an ambulance, or a stay in hospital.',
    ),
    gain('Such as fewer days in hospital.'),
  ),
  LEARNING_DISABILITY: localOffer(
    'Learning disability or autism',
    need('How often does the person need health support because of a learning disability or autism?'),
    often(
      'moved1',
      'How often did support break down, or a move away from home become likely, in the last 12 months?',
      'A crisis, a placement that ended, an admission that was considered.',
    ),
    gain('Such as living at home, or near home.'),
  ),
  MENTAL_HEALTH: localOffer(
    'Mental health',
    need('How often does the person need support with their mental health?'),
    often(
      'crisis1',
      'How often was crisis care needed in the last 12 months?',
      'Such as a crisis team, or a stay in hospital.',
    ),
    gain('Such as staying well at home.'),
  ),
  OTHER_LOCAL: localOffer(
    'Other local offer',
    need('How often does the person need health support?'),
    often(
      'unplanned1',
      'How often was unplanned care needed in the last 12 months?',
      'Such as an ambulance, or a stay in hospital.',
    ),
    gain('Such as fewer changes of who gives care.'),
  ),
};

/** A neutral example to adapt. It applies to no person unless an administrator publishes it. */
export function exampleFor(group: LocalGroup): CriteriaExample {
  return EXAMPLES[group];
}
