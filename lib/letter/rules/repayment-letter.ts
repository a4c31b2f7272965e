import type { PhbGroup } from '@/lib/case/rules/groups';
import type { Block } from '@/lib/core/document';
import { formatPence, type Pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { RepaymentLetter } from '@/lib/repayment/rules/letter-due';
import type { RepaymentGround } from '@/lib/repayment/rules/repayment-ground';
import { type AdviceTexts, adviceFacts } from './advice';
import type { LetterContent } from './content';
import type { LetterFacts } from './facts';

/** Everything that a letter about money to pay back is made of. */
export type RepaymentLetterFacts = Pick<
  LetterFacts,
  | 'commissioner'
  | 'person'
  | 'addressee'
  | 'isToPerson'
  | 'copies'
  | 'sentOn'
  | 'senderName'
  | 'contactName'
  | 'reference'
> & {
  kind: RepaymentLetter['kind'];
  group: PhbGroup;
  advice: AdviceTexts;
  /** Who must pay. */
  payer: string;
  amount: Pence;
  left: Pence;
  ground: RepaymentGround;
  /** What was bought, where it is about one spending. */
  about: string | null;
  /** Of the decision, or of the answer. */
  reasons: string;
  deciderName: string;
  /** Null: nothing is to be paid. */
  payBy: PlainDate | null;
  how: string;
  answerDays: number;
  complaintBy: PlainDate;
  /** How it was answered; null before. WITHDRAWN: it was asked by mistake. */
  answer: 'UPHELD' | 'LOWERED' | 'NOT_TO_PAY' | 'WITHDRAWN' | null;
  /** It was looked at again before, which happens once. */
  wasAnswered: boolean;
};

/**
 * A letter about money to pay back: how much, why, who pays, how and by when, and how to ask us to look
 * again. After a death it is a claim on the estate, to who deals with it.
 * @rule REP-03 (docs/rules.md)
 */
export function writeRepaymentLetter(facts: RepaymentLetterFacts): LetterContent {
  const lead = leadOf(facts);
  const { commissioner, reference, senderName, copies } = facts;
  return {
    title: titleOf(facts),
    organisation: commissioner.name,
    footer: `Letter ${reference}`,
    blocks: [
      ...openingOf(facts),
      { kind: 'lead', text: lead },
      ...whyOf(facts),
      ...payOf(facts),
      ...againOf(facts),
      ...helpOf(facts),
      { kind: 'paragraph', text: `Yours sincerely\n${senderName}\n${commissioner.name}` },
      ...(copies.length > 0 ? [{ kind: 'paragraph', text: `Copy to: ${copies.join(', ')}` } as const] : []),
    ],
    summary: [lead, ...(facts.payBy === null ? [] : [ifWrong(facts)])],
  };
}

function ifWrong({ wasAnswered }: RepaymentLetterFacts): string {
  return wasAnswered
    ? 'If you think this is wrong, you can make a complaint.'
    : 'If you think this is wrong, ask us to look again.';
}

function titleOf({ kind, payBy, left }: RepaymentLetterFacts): string {
  if (payBy === null) return 'You do not need to pay money back';
  if (kind === 'NOTICE' && left === 0) return 'Money that was paid back';
  if (kind === 'REMINDER') return 'Please pay this money back';
  return kind === 'ANSWER' ? 'We looked again at the money to pay back' : 'Money to pay back';
}

function leadOf({ kind, amount, left, payBy, person }: RepaymentLetterFacts): string {
  const sum = formatPence(left);
  if (payBy === null) return 'We no longer ask for this money. There is nothing to pay.';
  if (left === 0) return `We have had all of the ${formatPence(amount)}. There is nothing more to pay.`;
  const day = formatDay(payBy);
  const estate = person.hasDied ? ` from the estate of ${person.name}` : '';
  if (kind === 'REMINDER')
    return `We asked for ${sum} back${estate}. It was due by ${day}. We do not have it yet.`;
  return `Please pay back ${sum}${estate} by ${day}.`;
}

function openingOf({ addressee, sentOn, isToPerson, person }: RepaymentLetterFacts): Block[] {
  const [name = ''] = addressee;
  return [
    { kind: 'paragraph', text: addressee.join('\n') },
    { kind: 'paragraph', text: formatDay(sentOn) },
    ...(isToPerson ? [] : [{ kind: 'paragraph', text: `About ${person.name}` } as const]),
    { kind: 'paragraph', text: `Dear ${isToPerson ? person.calledName : name}` },
    ...(person.hasDied
      ? [{ kind: 'paragraph', text: `We are sorry that ${person.calledName} has died.` } as const]
      : []),
  ];
}

/** As the law names each ground, in plain words. */
const GROUNDS: Record<RepaymentGround, string> = {
  PLAN_CHANGED: 'The plan changed a lot, so not all of the money is needed.',
  CIRCUMSTANCES_CHANGED: 'Things changed a lot, so not all of the money is needed.',
  UNUSED: 'A large part of the money was not used.',
  OUTSIDE_PLAN: 'The money was used for something that is not in the plan.',
  OFFENCE: 'The money may have been stolen, or used for a crime.',
  DEATH: 'The person died, and this part of the money was not used.',
};

function whyOf({ kind, ground, about, reasons, deciderName, answer, amount }: RepaymentLetterFacts): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: 'Why' };
  const said = `${deciderName} wrote:`;
  if (kind === 'REMINDER') return [];
  return [
    heading,
    { kind: 'paragraph', text: answer === null ? GROUNDS[ground] : ANSWERS[answer](formatPence(amount)) },
    ...(about ? [{ kind: 'paragraph', text: `It is about ${about}.` } as const] : []),
    { kind: 'paragraph', text: said },
    { kind: 'quote', text: reasons },
  ];
}

const ANSWERS = {
  UPHELD: (sum: string) => `We looked again. We still ask for ${sum}.`,
  LOWERED: (sum: string) => `We looked again. We now ask for less: ${sum}.`,
  NOT_TO_PAY: () => 'We looked again, and changed our mind.',
  WITHDRAWN: () => 'We asked for this by mistake. We are sorry.',
} as const;

function payOf({ payBy, payer, left, how, kind }: RepaymentLetterFacts): Block[] {
  if (payBy === null || left === 0) return [];
  const late = kind === 'REMINDER' ? 'Was due by' : 'Pay by';
  return [
    { kind: 'heading', level: 2, text: 'How to pay' },
    {
      kind: 'facts',
      facts: [
        { term: 'Amount', value: formatPence(left) },
        { term: late, value: formatDay(payBy) },
        { term: 'Who pays', value: payer },
        { term: 'How', value: how },
      ],
    },
    { kind: 'paragraph', text: 'If it is hard to pay at once, call us. You can ask to pay in small parts.' },
    ...(kind === 'REMINDER'
      ? [
          {
            kind: 'paragraph',
            text: 'If you do not pay or call us, we may ask a court for the money.',
          } as const,
        ]
      : []),
  ];
}

function againOf(facts: RepaymentLetterFacts): Block[] {
  const { wasAnswered, payBy, left, answerDays, complaintBy, commissioner } = facts;
  if (payBy === null) return [];
  const heading: Block = { kind: 'heading', level: 2, text: 'If you think this is wrong' };
  if (wasAnswered)
    return [
      heading,
      { kind: 'paragraph', text: `You can make a complaint to us by ${formatDay(complaintBy)}. It is free.` },
    ];
  const phone = commissioner.phone ? `Call ${commissioner.phone}.` : 'Call us.';
  return [
    heading,
    {
      kind: 'list',
      items: [
        'Online: sign in and choose “Ask us to look again”.',
        phone,
        'Or write to us. Say what is wrong.',
      ],
    },
    {
      kind: 'paragraph',
      text: `${left === 0 ? '' : 'You do not need to pay while we look. '}Someone who did not decide this will answer in ${answerDays} days.`,
    },
  ];
}

function helpOf({ commissioner, contactName, advice, group }: RepaymentLetterFacts): Block[] {
  const { name, phone, hours, email, address } = commissioner;
  return [
    { kind: 'heading', level: 2, text: 'Help and questions' },
    {
      kind: 'facts',
      facts: [
        { term: 'Ask for', value: `${contactName}, ${name}` },
        ...(phone ? [{ term: 'Phone', value: phone }] : []),
        ...(phone && hours ? [{ term: 'When to call', value: hours }] : []),
        ...(email ? [{ term: 'Email', value: email }] : []),
        ...(address ? [{ term: 'Write to', value: address }] : []),
        ...adviceFacts(advice, group).filter(({ term }) => FREE_HELP.includes(term)),
      ],
    },
    {
      kind: 'paragraph',
      text: 'Do you need this letter in another format or language? Tell us and we will send it that way.',
    },
  ];
}

const FREE_HELP = ['Advocate', 'Interpreter', 'Patient advice (PALS)'];
