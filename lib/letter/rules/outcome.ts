import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Pronouns } from '@/lib/core/pronouns';
import type { LetterChallenge, LetterFacts } from './facts';
import { letterPronouns } from './letter-pronouns';
import { serviceName } from './service-text';

/** The start of the letter: one sentence, and what it means and does not mean. */
export type LetterOutcome = { title: string; lead: string; meaning: readonly string[] };

/**
 * The outcome, which the letter gives first and in one sentence.
 * @rule ELI-70 (docs/rules.md)
 */
export function letterOutcome(facts: LetterFacts): LetterOutcome {
  const pronouns = letterPronouns(facts);
  switch (facts.kind) {
    case 'REQUEST_RECEIVED':
      return requestReceived(facts);
    case 'CHECKLIST_POSITIVE':
      return assessmentNeeded(facts, pronouns);
    case 'CHECKLIST_NEGATIVE':
      return assessmentNotNeeded(facts, pronouns);
    case 'PRE_ASSESSMENT':
      return isNeeded(facts) ? assessmentNeeded(facts, pronouns) : assessmentNotNeeded(facts, pronouns);
    case 'ELIGIBLE':
      return facts.beginsOn ? eligibleFrom(facts, facts.beginsOn, pronouns) : eligible(facts, pronouns);
    case 'NOT_ELIGIBLE':
      return notEligible(facts, pronouns);
    case 'PLAN_REFUSED':
      return planRefused(facts, pronouns);
    case 'NURSING_CONSIDERED':
      return nursingConsidered(facts, pronouns);
    case 'CHALLENGE_OUTCOME':
      return facts.challenge?.isOfPlan
        ? planOutcome(facts.challenge)
        : challengeOutcome(facts, facts.challenge?.outcome ?? 'STANDS', pronouns);
  }
}

function requestReceived({ isToPerson, person, request }: LetterFacts): LetterOutcome {
  return {
    title: 'We have your request',
    lead: isToPerson
      ? 'We have your request for a personal health budget.'
      : `We have the request for a personal health budget for ${person.calledName}.`,
    meaning: request ? [`It reached us on ${formatDay(request.askedOn)}.`] : [],
  };
}

/** Whether a screening leads to a full assessment: the tool indicates it, or a professional asked for one. */
export function isNeeded({ kind, tool }: Pick<LetterFacts, 'kind' | 'tool'>): boolean {
  if (kind !== 'PRE_ASSESSMENT') return kind === 'CHECKLIST_POSITIVE';
  return tool?.indication === 'FULL_ASSESSMENT' || tool?.referralRationale != null;
}

function assessmentNeeded({ group }: LetterFacts, { You, need, they }: Pronouns): LetterOutcome {
  return {
    title: 'A full assessment is needed',
    lead: `${You} ${need} a full assessment for ${serviceName(group)}.`,
    meaning: [
      `This does not mean that ${they} will get it. It means that we will look at the needs more closely.`,
    ],
  };
}

function assessmentNotNeeded({ group }: LetterFacts, { You, do: does }: Pronouns): LetterOutcome {
  return {
    title: 'No full assessment is needed',
    lead: `${You} ${does} not need a full assessment for ${serviceName(group)} at this time.`,
    meaning: ['Needs can change. You can ask us to check again at any time.'],
  };
}

const FOUND_WRONG = 'Our earlier decision was not right. We are sorry.';

function eligible({ group, tool, decision }: LetterFacts, { You, Your, are }: Pronouns): LetterOutcome {
  const fast = tool?.tool === 'FAST_TRACK';
  return {
    title: `${You} ${are} eligible for ${serviceName(group)}`,
    lead: `${You} ${are} eligible for ${serviceName(group)}.`,
    meaning: [
      ...(decision?.isAfterReview ? [FOUND_WRONG] : []),
      ...(decision?.isReplacement ? ['This replaces our earlier decision.'] : []),
      ...(fast ? [`${Your} needs could not wait, so we decided without a full assessment.`] : []),
    ],
  };
}

/** A decision in principle, which a young person has before the care begins. */
function eligibleFrom({ group }: LetterFacts, beginsOn: PlainDate, { You, your }: Pronouns): LetterOutcome {
  const lead = `${You} will be eligible for ${serviceName(group)} from ${formatDay(beginsOn)}.`;
  const meaning = [
    `That is ${your} 18th birthday. We decided before it, so that there is time to plan.`,
    'Children’s care continues until then.',
  ];
  return { title: `${You} will be eligible for ${serviceName(group)}`, lead, meaning };
}

function notEligible({ group, decision }: LetterFacts, { You, are }: Pronouns): LetterOutcome {
  return {
    title: `Our decision about ${serviceName(group)}`,
    lead: `${You} ${are} not eligible for ${serviceName(group)} at this time.`,
    meaning: decision?.isReplacement ? ['This replaces our earlier decision.'] : [],
  };
}

/** The plan alone: eligibility is not taken away with it. */
function planRefused({ group }: LetterFacts, { your }: Pronouns): LetterOutcome {
  return {
    title: 'Our decision about the plan',
    lead: `We have not agreed ${your} plan for a personal health budget.`,
    meaning: [`This does not change our decision about ${serviceName(group)}.`],
  };
}

/** Nursing care alone: whether there is a full assessment is in the letter about the Checklist. */
function nursingConsidered(facts: LetterFacts, { You }: Pronouns): LetterOutcome {
  return {
    title: 'Our decision about NHS-funded nursing care',
    lead: saysNursingIsPaid(facts)
      ? `${You} will get NHS-funded nursing care.`
      : 'The NHS will not pay for nursing care at this time.',
    meaning: [
      'NHS-funded nursing care is money that the NHS pays to a care home for the care by its nurses.',
    ],
  };
}

/** Whether the answer on nursing care is that the NHS pays. */
export function saysNursingIsPaid({ decision }: Pick<LetterFacts, 'decision'>): boolean {
  return decision?.nursing != null && 'pence' in decision.nursing;
}

function planOutcome({ outcome }: LetterChallenge): LetterOutcome {
  const lead =
    outcome === 'CHANGED'
      ? 'We have changed our decision on the plan. The plan can go on.'
      : 'We have reviewed our decision on the plan. It has not changed.';
  return { title: 'The result of our review', lead, meaning: [] };
}

function challengeOutcome(
  { group }: LetterFacts,
  outcome: LetterChallenge['outcome'],
  pronouns: Pronouns,
): LetterOutcome {
  const { You, are, need } = pronouns;
  const title = 'The result of our review';
  const service = serviceName(group);
  switch (outcome) {
    case 'CHANGED':
      return {
        title,
        lead: `We have changed our decision. ${You} ${are} eligible for ${service}.`,
        meaning: [FOUND_WRONG],
      };
    case 'FULL_ASSESSMENT':
      return { title, lead: `${You} ${need} a full assessment for ${service}.`, meaning: [] };
    case 'STANDS':
      return { title, lead: 'We have reviewed our decision. It has not changed.', meaning: [] };
    case 'NOT_ACCEPTED':
      return { title, lead: 'We could not review our decision. It has not changed.', meaning: [] };
  }
}
