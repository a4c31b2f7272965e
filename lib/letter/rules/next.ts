import type { Block } from '@/lib/core/document';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Pronouns } from '@/lib/core/pronouns';
import { beforeAssessment } from './before-assessment';
import type { LetterFacts } from './facts';
import { isYes } from './is-yes';
import { letterPronouns } from './letter-pronouns';
import { isNeeded, saysNursingIsPaid } from './outcome';
import { serviceName } from './service-text';

/** What happens next, as a list. A family of a person who has died is asked for nothing. */
export function nextBlocks(facts: LetterFacts): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'What happens next' },
    {
      kind: 'list',
      items: facts.person.hasDied ? afterDeath(facts) : itemsFor(facts, letterPronouns(facts)),
    },
  ];
}

function afterDeath({ contactName, person }: LetterFacts): string[] {
  return [
    'You do not need to do anything.',
    `If you have questions, ask ${contactName}.`,
    `If someone paid for care that the NHS should have paid for, ask us about it. The person dealing with ${person.calledName}’s estate can do this.`,
  ];
}

function itemsFor(facts: LetterFacts, pronouns: Pronouns): string[] {
  if (facts.kind === 'REQUEST_RECEIVED') return afterRequest(facts, pronouns);
  if (isYes(facts)) return afterYes(facts, pronouns);
  if (facts.kind === 'NOT_ELIGIBLE') return afterNo(facts, pronouns);
  if (facts.kind === 'PLAN_REFUSED') return afterNoChange(facts);
  if (facts.kind === 'NURSING_CONSIDERED') return afterNursing(facts, pronouns);
  if (facts.challenge) return afterReview(facts, facts.challenge, pronouns);
  return isNeeded(facts) ? beforeAssessment(facts, false) : [...afterNoChange(facts), ASK_AGAIN];
}

function afterReview(
  facts: LetterFacts,
  { outcome, isOfPlan }: NonNullable<LetterFacts['challenge']>,
  pronouns: Pronouns,
): string[] {
  if (isOfPlan && outcome === 'CHANGED') return planAgain(facts);
  if (outcome === 'FULL_ASSESSMENT') return beforeAssessment(facts, true);
  return [...afterNoChange(facts), ...careThatStays(facts, pronouns)];
}

function afterRequest({ request, group, contactName }: LetterFacts, { You, are, you }: Pronouns): string[] {
  return [
    request?.decideBy
      ? `We will look at whether ${you} can have one, and write to you with our decision. We aim to decide by ${formatDay(request.decideBy)}.`
      : `${You} ${are} eligible for ${serviceName(group)}. So next we will tell you roughly how much money there will be.`,
    `${contactName} will get in touch with you.`,
    'You do not need to do anything now.',
  ];
}

/** What the choice to name the review depends on. */
type ReviewFacts = Pick<LetterFacts, 'kind' | 'group' | 'challenge' | 'tool'> & {
  person: Pick<LetterFacts['person'], 'hasDied'>;
};

/**
 * Whether the letter is one that can say when the needs will be reviewed: a yes about continuing care.
 * @rule ELI-79 (docs/rules.md)
 */
export function canNameReview({ group, person, ...said }: ReviewFacts): boolean {
  return isYes(said) && (group === 'CHC' || group === 'CYPCC') && !person.hasDied;
}

/**
 * Whether it says so unless the sender chooses otherwise: after a fast track it does not, because the person
 * may be dying.
 * @rule ELI-79 (docs/rules.md)
 */
export function namesReviewUnasked(facts: ReviewFacts): boolean {
  return canNameReview(facts) && facts.tool?.tool !== 'FAST_TRACK';
}

/** Section 117 aftercare is the duty of both, and neither charges for it. */
function aftercareItems({ decision }: LetterFacts): string[] {
  const council = decision?.aftercareCouncil;
  return council ? [`The NHS and ${council} must give this care together. It is free.`] : [];
}

function planAgain({ contactName }: LetterFacts): string[] {
  return [
    `${contactName} will get in touch to change the plan with you.`,
    'Then the plan comes to us again, and we decide again.',
  ];
}

function afterYes(facts: LetterFacts, pronouns: Pronouns): string[] {
  const { group, hasRightToBudget, tool, isReviewNamed } = facts;
  const { You, have, their, your } = pronouns;
  const budgetText = hasRightToBudget
    ? `${You} also ${have} a legal right to a personal health budget`
    : `${You} can have a personal health budget`;
  const reviewText =
    tool?.tool === 'FAST_TRACK'
      ? `We will review ${your} needs in about 3 months, to check that the care still fits.`
      : `We will review ${your} needs after about 3 months, and then every year.`;
  return [
    ...(group === 'CHC' ? ['The NHS will pay for the care that meets the needs we found.'] : []),
    ...aftercareItems(facts),
    `${budgetText}: money for ${their} care that you plan with us.`,
    ...budgetNext(facts),
    ...(isReviewNamed && canNameReview(facts) ? [reviewText] : []),
  ];
}

/** How the way to a budget goes on: after a referral it was perhaps not asked for yet. */
function budgetNext({ isReferral, contactName }: LetterFacts): string[] {
  if (isReferral)
    return [
      `If you want a budget, tell ${contactName}. If you have asked already, ${contactName} will get in touch with you.`,
    ];
  return [
    'Before we plan, we will tell you roughly how much money there will be. This is called the indicative budget.',
    `${contactName} will get in touch with you about the plan.`,
  ];
}

function untilText(to: PlainDate | null): string {
  return to === null ? '' : ` until ${formatDay(to)}`;
}

/** A joint package: the NHS pays for what the decision says, others for the rest. */
function jointItems({ decision }: LetterFacts, { You }: Pronouns): string[] {
  if (!decision?.nhsShare) return [];
  return [
    `${You} will get a joint package of care. The NHS pays for one part of it, and others, such as the council, for the rest.`,
    `This is what the NHS pays for: ${decision.nhsShare}`,
  ];
}

/** What the NHS pays for, and why not for nursing care, after a review that has not changed the decision. */
function careThatStays(facts: LetterFacts, pronouns: Pronouns): string[] {
  const { nursing = null } = facts.decision ?? {};
  const isSaid = nursing !== null && ('pence' in nursing || facts.challenge?.outcome === 'STANDS');
  return [...jointItems(facts, pronouns), ...(isSaid ? nursingItems(facts, pronouns) : [])];
}

function nursingItems({ group, decision }: LetterFacts, { you, You, live, plan }: Pronouns): string[] {
  if (group !== 'CHC') return [];
  const nursing = decision?.nursing ?? null;
  if (nursing === null)
    return [`If ${you} ${live} in a nursing home, or ${plan} to, ask us about NHS-funded nursing care.`];
  return 'refused' in nursing
    ? [`We also looked at NHS-funded nursing care. The NHS will not pay for it now. ${nursing.refused}`]
    : [
        `${You} will get NHS-funded nursing care. From ${formatDay(nursing.from)}${untilText(nursing.to)}, the NHS pays the care home ${formatPence(pence(nursing.pence))} a week for it.`,
      ];
}

function afterNo(facts: LetterFacts, pronouns: Pronouns): string[] {
  const { group, contactName } = facts;
  return [
    `Please do not stop any care now. ${contactName} will talk to you about other help.`,
    group === 'CYPCC'
      ? 'You can still get other help from the NHS and your council. Ask your council’s children’s services for an assessment.'
      : 'You can still get other help from the NHS and your council. Ask your council for a care needs assessment.',
    ...jointItems(facts, pronouns),
    ...nursingItems(facts, pronouns),
    'Needs can change. If they do, ask us to assess them again.',
  ];
}

function afterNursing(facts: LetterFacts, pronouns: Pronouns): string[] {
  if (!saysNursingIsPaid(facts)) return [...afterNoChange(facts), ASK_AGAIN];
  const [paid = ''] = nursingItems(facts, pronouns).map((text) => text.replace(/^.*? From/, 'From'));
  return [
    paid,
    `We will check that ${pronouns.you} still need it after about 3 months, and then every year.`,
    ASK_AGAIN,
  ];
}

const ASK_AGAIN = 'If needs change, ask us to check again.';

function afterNoChange({ contactName }: LetterFacts): string[] {
  return [
    'The care in place now will continue. This letter does not change it.',
    `${contactName} can tell you about other help from the NHS and your council.`,
  ];
}
