import type { Block } from '@/lib/core/document';
import { formatDay } from '@/lib/core/plain-date';
import type { LetterContent } from './content';
import { costBlocks } from './costs';
import type { LetterFacts } from './facts';
import { helpBlocks } from './help';
import { nextBlocks } from './next';
import { letterOutcome } from './outcome';
import { reviewBlocks } from './review';
import { serviceMeaning } from './service-text';
import { whyBlocks } from './why';

/**
 * A letter in plain English: the outcome first, then why, what happens next, how to ask for a review and by
 * when, and who helps. Of the person's health it has only the decider's reasons.
 * @rule ELI-70 outcome and reasons, ELI-78 plain English (docs/rules.md)
 */
export function writeLetter(facts: LetterFacts): LetterContent {
  const { title, lead, meaning } = letterOutcome(facts);
  const isAnswer = facts.kind !== 'REQUEST_RECEIVED';
  const about = isAnswer && serviceMeaning(facts.group);
  return {
    title,
    organisation: facts.commissioner.name,
    footer: `Letter ${facts.reference}`,
    blocks: [
      ...openingBlocks(facts),
      { kind: 'lead', text: lead },
      ...[about, ...(facts.person.hasDied ? [] : meaning)].flatMap((text): Block[] =>
        text ? [{ kind: 'paragraph', text }] : [],
      ),
      ...(isAnswer ? whyBlocks(facts) : []),
      ...nextBlocks(facts),
      ...reviewBlocks(facts),
      ...costBlocks(facts),
      ...helpBlocks(facts),
      { kind: 'paragraph', text: `Yours sincerely\n${facts.senderName}\n${facts.commissioner.name}` },
      ...(facts.copies.length > 0
        ? [{ kind: 'paragraph', text: `Copy to: ${facts.copies.join(', ')}` } as const]
        : []),
    ],
    summary: summaryOf(facts, lead),
  };
}

function openingBlocks({ addressee, sentOn, isToPerson, person }: LetterFacts): Block[] {
  const [name = ''] = addressee;
  return [
    { kind: 'paragraph', text: addressee.join('\n') },
    { kind: 'paragraph', text: formatDay(sentOn) },
    ...(isToPerson ? [] : [{ kind: 'paragraph', text: `About ${person.name}` } as const]),
    { kind: 'paragraph', text: `Dear ${isToPerson ? person.calledName : lowerFirst(name)}` },
    ...(person.hasDied
      ? [{ kind: 'paragraph', text: `We are sorry that ${person.calledName} has died.` } as const]
      : []),
  ];
}

/** "The parent or carer of …" within a greeting. */
function lowerFirst(name: string): string {
  return name.replace(/^The /, 'the ');
}

function summaryOf(facts: LetterFacts, lead: string): string[] {
  const { contactName, commissioner } = facts;
  const { phone, email } = commissioner;
  const ways = [phone && `call ${phone}`, email && `email ${email}`].filter(Boolean).join(' or ');
  return [
    lead,
    ...ifWrong(facts),
    `To talk about it, ask for ${contactName}${ways ? `: ${ways}` : ''}.`,
    'An advocate can help you for free.',
  ];
}

/** Letters of a refusal that is looked at again without a last day to ask. */
const OPEN_TO_ASK: readonly LetterFacts['kind'][] = ['NOT_ELIGIBLE', 'PLAN_REFUSED', 'NURSING_CONSIDERED'];

/** A plan is not opened again after a death. */
function ifWrong({ kind, reviewBy, person }: LetterFacts): string[] {
  if (reviewBy)
    return kind === 'ELIGIBLE' ? [] : [`If you think this is wrong, tell us by ${formatDay(reviewBy)}.`];
  if ((kind === 'PLAN_REFUSED' || kind === 'NURSING_CONSIDERED') && person.hasDied)
    return ['If you think this is wrong, you can make a complaint.'];
  return OPEN_TO_ASK.includes(kind) ? ['If you think this is wrong, ask us to look at it again.'] : [];
}
