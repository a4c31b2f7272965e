import type { Block } from '@/lib/core/document';
import { formatDay } from '@/lib/core/plain-date';
import { complaintTexts, OMBUDSMAN } from './complaint';
import type { LetterFacts } from './facts';
import { isNeeded, saysNursingIsPaid } from './outcome';

/**
 * How to ask for a review and by when; empty if there is nothing to review. The commissioner reconsiders a
 * negative screening, a refused plan, and a decision of any service but continuing healthcare; then there is
 * the complaint. Adults with a decision of continuing healthcare have local resolution, then independent
 * review, then the Ombudsman.
 * @rule ELI-71 screening, ELI-72 by when (docs/rules.md)
 */
export function reviewBlocks(facts: LetterFacts): Block[] {
  const texts = textsFor(facts);
  if (texts.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'If you do not agree' },
    ...texts.map((text): Block => ({ kind: 'paragraph', text })),
  ];
}

function textsFor(facts: LetterFacts): string[] {
  const isContinuing = facts.group === 'CHC';
  switch (facts.kind) {
    case 'REQUEST_RECEIVED':
      return [];
    case 'ELIGIBLE':
      return isContinuing
        ? [`You can ask us to review this decision. ${AGREE}`]
        : [...complaintTexts(facts, 'ONLY'), AGREE];
    case 'NOT_ELIGIBLE':
      return isContinuing
        ? [askUs(facts), HOW_TO_ASK, afterLocal(facts)]
        : [askAgain('this decision', facts), HOW_TO_ASK, ...complaintTexts(facts, 'ALSO')];
    case 'PLAN_REFUSED':
      return afterRefusedPlan(facts);
    case 'NURSING_CONSIDERED':
      return afterNursing(facts);
    case 'CHALLENGE_OUTCOME':
      return afterChallenge(facts);
    default:
      return isNeeded(facts)
        ? []
        : [askAgain(screeningText(facts), facts), HOW_TO_ASK, ...complaintTexts(facts, 'ALSO')];
  }
}

/** After a death no plan is opened again. */
function afterRefusedPlan(facts: LetterFacts): string[] {
  return facts.person.hasDied
    ? complaintTexts(facts, 'ONLY')
    : [askAgain('this decision', facts), HOW_TO_ASK, ...complaintTexts(facts, 'ALSO')];
}

/** Asked of staff: there is no form for it online. After a death nothing is paid from now on. */
function afterNursing(facts: LetterFacts): string[] {
  if (facts.person.hasDied) return complaintTexts(facts, 'ONLY');
  const again = [askAgain('this decision', facts), `${HOW_TO_ASK_US} ${SAY_WHY}`];
  return [...(saysNursingIsPaid(facts) ? [AGREE] : []), ...again, ...complaintTexts(facts, 'ALSO')];
}

const AGREE = 'If you agree, you do not need to do anything.';

function askUs({ reviewBy }: LetterFacts): string {
  return [
    'You can ask us to review this decision. This is called local resolution.',
    reviewBy && `The deadline is ${formatDay(reviewBy)}, 6 months from the date of this letter.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const HOW_TO_ASK_US = 'Call us, email us or write to us.';

const SAY_WHY = 'Say why you do not agree. You can send us more papers. It is free.';

const HOW_TO_ASK = `Call us, email us or write to us, or ask online if you can sign in. ${SAY_WHY}`;

function screeningText({ tool }: LetterFacts): string {
  return tool?.tool === 'CHILD_PRE_ASSESSMENT' ? 'the pre-assessment' : 'the Checklist';
}

function askAgain(what: string, { review: { answerDays } }: LetterFacts): string {
  return [
    `You can ask us to look at ${what} again. Someone who took no part in it will do this.`,
    'There is no deadline, but it helps if you ask soon.',
    `We aim to answer within ${answerDays} days.`,
  ].join(' ');
}

function afterLocal({ review }: LetterFacts): string {
  return `If you still do not agree after that, you can ask ${review.body} for an independent review. After that you can go to ${OMBUDSMAN}.`;
}

function afterChallenge(facts: LetterFacts): string[] {
  const { challenge, group, reviewBy, review } = facts;
  if (!challenge || challenge.outcome === 'CHANGED' || challenge.outcome === 'FULL_ASSESSMENT') return [];
  if (challenge.stage === 'RECONSIDERATION' || group !== 'CHC') return complaintTexts(facts, 'ONLY');
  return [
    `You can ask ${review.body} for an independent review.${reviewBy ? ` The deadline is ${formatDay(reviewBy)}, 6 months from the date of this letter.` : ''} We can tell you how.`,
    `After that you can go to ${OMBUDSMAN}.`,
  ];
}
