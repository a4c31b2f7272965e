import type { PhbGroup } from '@/lib/case/rules/groups';
import { ageOn, day, type PlainDate } from '@/lib/core/plain-date';

export const RIGHT_ANSWERS = ['RIGHT_TO_HAVE', 'RIGHT_TO_ASK_ONLY', 'LOCAL_OFFER'] as const;
export type RightAnswer = (typeof RIGHT_ANSWERS)[number];

/** Why the answer is what it is: a key for the screen's sentence. */
export type RightExplanation =
  | 'group-has-right'
  | 'right-to-ask-before-october-2014'
  | 'before-any-right'
  | 'group-not-yet-included'
  | 'group-without-right'
  | 'age-outside-right';

export type RightToHave = {
  answer: RightAnswer;
  explanation: RightExplanation;
  source: string;
  ruleSet: string;
};

const REGULATIONS_OF_2012 =
  'NHS Commissioning Board and Clinical Commissioning Groups (Responsibilities and Standing Rules) Regulations 2012 (SI 2012/2996), Part 6A, regulations 32A and 32B';

/** The law by the day it came into force, latest first. The last one is for every day before. */
const RULE_SETS = [
  {
    id: 'phb-right-2019-12-02',
    from: day('2019-12-02'),
    answer: 'RIGHT_TO_HAVE',
    groups: ['CHC', 'CYPCC', 'S117', 'WHEELCHAIR'],
    source: `${REGULATIONS_OF_2012}, as extended from 2 December 2019`,
  },
  {
    id: 'phb-right-2014-10-01',
    from: day('2014-10-01'),
    answer: 'RIGHT_TO_HAVE',
    groups: ['CHC', 'CYPCC'],
    source: `${REGULATIONS_OF_2012}, in force from 1 October 2014`,
  },
  {
    id: 'phb-right-2014-04-01',
    from: day('2014-04-01'),
    answer: 'RIGHT_TO_ASK_ONLY',
    groups: ['CHC', 'CYPCC'],
    source: 'Right to ask for a personal health budget, 1 April to 30 September 2014',
  },
  {
    id: 'phb-right-none',
    from: day('1000-01-01'),
    answer: 'LOCAL_OFFER',
    groups: [],
    source: 'No national right before 1 April 2014',
  },
] as const satisfies readonly RuleSet[];

type RuleSet = {
  id: string;
  from: PlainDate;
  answer: RightAnswer;
  groups: readonly PhbGroup[];
  source: string;
};

const LOCAL_SOURCE =
  'Local offer of the commissioner under its general powers; no national right for this group';

/** Completed years, both ends counting: the ages are part of what the regulations call the service. */
const RIGHT_AGES: Partial<Record<PhbGroup, { from: number; to: number }>> = {
  CHC: { from: 18, to: Number.POSITIVE_INFINITY },
  CYPCC: { from: 0, to: 17 },
};

/**
 * Whether a person who is eligible for the group's service has the right to a personal health budget for it.
 * An indication: a named person decides. It answers by the law of the day of asking, not by today's, and
 * names the rule set to be stored with the request.
 *
 * @param age completed years on the day of asking
 * @rule ELI-01 (docs/rules.md)
 */
export function rightToHave(group: PhbGroup, askedOn: PlainDate, age: number): RightToHave {
  const rules: RuleSet = RULE_SETS.find(({ from }) => askedOn >= from) ?? RULE_SETS[3];
  const local = { answer: 'LOCAL_OFFER', source: LOCAL_SOURCE, ruleSet: rules.id } as const;
  if (rules.answer === 'LOCAL_OFFER')
    return { ...local, source: rules.source, explanation: 'before-any-right' };
  if (!rules.groups.includes(group)) return { ...local, explanation: everIncluded(group) };
  const ages = RIGHT_AGES[group];
  if (ages && (age < ages.from || age > ages.to)) {
    return { ...local, source: rules.source, explanation: 'age-outside-right' };
  }
  const explanation =
    rules.answer === 'RIGHT_TO_HAVE' ? 'group-has-right' : 'right-to-ask-before-october-2014';
  return { answer: rules.answer, explanation, source: rules.source, ruleSet: rules.id };
}

/**
 * The same for a case: before 18, continuing healthcare is asked about as care that begins at 18.
 * @rule ELI-01, ADU-03 (docs/rules.md)
 */
export function rightOnCase(group: PhbGroup, askedOn: PlainDate, bornOn: PlainDate): RightToHave {
  const age = ageOn(bornOn, askedOn);
  return rightToHave(group, askedOn, group === 'CHC' ? Math.max(18, age) : age);
}

function everIncluded(group: PhbGroup): RightExplanation {
  const included = RULE_SETS.some(({ groups }) => groups.some((one) => one === group));
  return included ? 'group-not-yet-included' : 'group-without-right';
}
