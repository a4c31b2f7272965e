import type { Block } from '@/lib/core/document';
import { formatDay } from '@/lib/core/plain-date';
import type { LetterFacts } from './facts';
import { isNeeded } from './outcome';

const OMBUDSMAN = 'the Parliamentary and Health Service Ombudsman';

/**
 * How to ask for a review and by when; empty if there is nothing to review. The commissioner reviews a
 * negative screening, then the complaints process does; it never goes to independent review. A decision goes
 * through local resolution, then independent review (continuing healthcare only), then to the Ombudsman.
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
  switch (facts.kind) {
    case 'ELIGIBLE':
      return [`${askAfterYes(facts)} If you agree, you do not need to do anything.`];
    case 'NOT_ELIGIBLE':
      return [askUs('this decision', facts), HOW_TO_ASK, afterLocal(facts)];
    case 'CHALLENGE_OUTCOME':
      return afterChallenge(facts);
    default:
      return isNeeded(facts) ? [] : [askForReconsideration(facts), HOW_TO_ASK, COMPLAIN];
  }
}

/** No date is named to a person who may be dying. */
function askAfterYes(facts: LetterFacts): string {
  return facts.tool?.tool === 'FAST_TRACK'
    ? 'You can ask us to review this decision within 6 months.'
    : askUs('this decision', facts);
}

function askUs(what: string, { reviewBy }: LetterFacts): string {
  return [
    `You can ask us to review ${what}. This is called local resolution.`,
    reviewBy && `The deadline is ${formatDay(reviewBy)}, 6 months from the date of this letter.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const HOW_TO_ASK =
  'Call us or email us, or ask online if you can sign in. Say why you do not agree. You can send us more papers. It is free.';

const COMPLAIN =
  'If you still do not agree after that, you can use the NHS complaints process. Ask us how and we will help you.';

function askForReconsideration({ tool }: LetterFacts): string {
  const what = tool?.tool === 'CHILD_PRE_ASSESSMENT' ? 'the pre-assessment' : 'the Checklist';
  return `You can ask us to review ${what}. There is no deadline, but it helps if you ask soon.`;
}

function afterLocal({ group, reviewBody }: LetterFacts): string {
  return group === 'CHC'
    ? `If you still do not agree after that, you can ask ${reviewBody} for an independent review. After that you can go to ${OMBUDSMAN}.`
    : `If you still do not agree after that, you can go to ${OMBUDSMAN}.`;
}

function afterChallenge({ challenge, reviewBy, reviewBody }: LetterFacts): string[] {
  if (!challenge || challenge.outcome === 'CHANGED' || challenge.outcome === 'FULL_ASSESSMENT') return [];
  if (challenge.stage === 'RECONSIDERATION') {
    return ['You can use the NHS complaints process. Ask us how and we will help you.'];
  }
  if (reviewBy === null) return [`You can go to ${OMBUDSMAN}. We can tell you how.`];
  return [
    `You can ask ${reviewBody} for an independent review. The deadline is ${formatDay(reviewBy)}, 6 months from the date of this letter. We can tell you how.`,
    `After that you can go to ${OMBUDSMAN}.`,
  ];
}
