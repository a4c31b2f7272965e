import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/document';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { LetterReader } from '@/lib/letter/rules/readers';
import { type RepaymentLetterFacts, writeRepaymentLetter } from '@/lib/letter/rules/repayment-letter';
import { payerName, repaymentReaders } from '@/lib/letter/rules/repayment-readers';
import { REPAYMENT_GROUNDS } from '@/lib/repayment/rules/repayment-ground';
import { gradeOf, longestSentence } from '../../support/reading-grade';
import { someFacts } from './letter-facts';

const {
  commissioner,
  person,
  addressee,
  isToPerson,
  copies,
  sentOn,
  senderName,
  contactName,
  reference,
  advice,
} = someFacts();
const letter = (change: Partial<RepaymentLetterFacts> = {}): RepaymentLetterFacts => ({
  commissioner,
  person,
  addressee,
  isToPerson,
  copies,
  sentOn,
  senderName,
  contactName,
  reference,
  advice,
  kind: 'NOTICE',
  group: 'CHC',
  payer: 'Sam Demo',
  amount: pence(9_500),
  left: pence(9_500),
  ground: 'OUTSIDE_PLAN',
  about: '£95.00 paid to Private GP on 21 July 2026',
  reasons: 'A GP is free on the NHS.',
  deciderName: 'Dev',
  payBy: day('2026-09-01'),
  how: 'Call us. We will say how to pay',
  answerDays: 28,
  complaintBy: day('2027-08-27'),
  answer: null,
  wasAnswered: false,
  ...change,
});
const stayed = { kind: 'ANSWER', answer: 'UPHELD', wasAnswered: true } as const;
const PAID = { left: pence(0) };
const LETTERS: Record<string, RepaymentLetterFacts> = {
  notice: letter(),
  ...Object.fromEntries(
    REPAYMENT_GROUNDS.map((ground) => [`notice: ${ground}`, letter({ ground, about: null })]),
  ),
  reminder: letter({ kind: 'REMINDER', left: pence(5_500) }),
  upheld: letter(stayed),
  lowered: letter({ ...stayed, answer: 'LOWERED', amount: pence(4_000), left: pence(4_000) }),
  'reminder after an answer': letter({ kind: 'REMINDER', wasAnswered: true }),
  'notice of what was paid before it': letter(PAID),
  'upheld and paid': letter({ ...stayed, ...PAID }),
  'nothing to pay': letter({ kind: 'ANSWER', answer: 'NOT_TO_PAY', payBy: null }),
  withdrawn: letter({ kind: 'ANSWER', answer: 'WITHDRAWN', payBy: null }),
};

const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items;
    if (block.kind === 'facts') return block.facts.map(({ term, value }) => `${term}: ${value}`);
    return block.kind === 'table' ? [] : [block.text];
  });
const wordsOf = (facts: RepaymentLetterFacts) => textsOf(writeRepaymentLetter(facts).blocks).join('\n');

describe('REP-03: the letter about money to pay back', () => {
  it('has the amount, the ground, the reasons, who pays, how, by when and how to ask us to look again', () => {
    const words = wordsOf(letter());
    for (const part of [
      '£95.00',
      '1 September 2026',
      'not in the plan',
      'A GP is free',
      'Who pays: Sam Demo',
    ])
      expect(words).toContain(part);
    for (const part of [
      'How: Call us',
      'Ask us to look again',
      'answer in 28 days',
      'You do not need to pay while',
    ])
      expect(words).toContain(part);
  });

  it('a reminder asks for what is left, and the answer for less, or for nothing', () => {
    expect(wordsOf(LETTERS.reminder ?? letter())).toContain('We asked for £55.00 back. It was due by');
    expect(wordsOf(LETTERS.lowered ?? letter())).toContain('We now ask for less: £40.00.');
    const none = wordsOf(LETTERS['nothing to pay'] ?? letter());
    expect(none).toContain('There is nothing to pay.');
    expect(none).not.toContain('Pay by');
    expect(wordsOf(letter(stayed))).toContain('You can make a complaint to us by 27 August 2027');
  });

  it('what was paid before the letter is not asked for again', () => {
    for (const paid of [letter(PAID), letter({ ...stayed, ...PAID })]) {
      const words = wordsOf(paid);
      expect(words).toContain('We have had all of the £95.00. There is nothing more to pay.');
      for (const part of ['£0.00', 'How: ', 'hard to pay', 'You do not need to pay while'])
        expect(words).not.toContain(part);
    }
    expect(wordsOf(letter(PAID))).toContain('Ask us to look again');
  });

  it('a reminder after an answer leads to a complaint, for we look again only once', () => {
    const reminder = letter({ kind: 'REMINDER', wasAnswered: true });
    expect(wordsOf(reminder)).toContain('You can make a complaint to us by 27 August 2027');
    expect(wordsOf(reminder)).not.toMatch(/look again/i);
    expect(writeRepaymentLetter(reminder).summary.join(' ')).not.toMatch(/look again/i);
  });

  it.each(Object.entries(LETTERS))('%s reads at grade 6 or below, with short sentences', (_, facts) => {
    const words = textsOf(writeRepaymentLetter(facts).blocks.slice(4)).filter((text) => !text.includes(': '));
    expect(gradeOf(words.join('\n'))).toBeLessThan(6);
    expect(longestSentence(words.join('\n'))).toBeLessThan(26);
  });
});

describe('REP-08: after a death', () => {
  const own: LetterReader = { to: 'PERSON', name: 'Sam Demo', address: ['1 Way'], isToPerson: true };
  const family: LetterReader = { to: 'FAMILY', name: 'Kim Demo', address: ['2 Way'], isToPerson: false };
  const payee = (change: object) =>
    ({
      kind: 'PERSON',
      authorityId: null,
      organisationId: null,
      name: 'Sam Demo',
      address: [],
      ...change,
    }) as const;
  const attorney = payee({ kind: 'AUTHORITY', authorityId: 'a1', name: 'Jo Lane' });
  const charity = payee({ kind: 'ORGANISATION', organisationId: 'o1', name: 'Care Ltd' });
  const to = (...given: Parameters<typeof repaymentReaders>) =>
    repaymentReaders(...given).map((one) => one.to);

  it('it goes to who deals with the estate, not to the person nor to who acted for them', () => {
    expect(to(attorney, [own], false)).toEqual(['a1', 'PERSON']);
    expect(to(attorney, [family], true)).toEqual(['FAMILY']);
    expect(to(charity, [family], true)).toEqual(['o1', 'FAMILY']);
    expect(to(payee({}), [own], false)).toEqual(['PERSON']);
    expect(to(null, [], true)).toEqual([]);
  });

  it('it is a claim on the estate, and says sorry', () => {
    expect(payerName(attorney, 'Sam Demo', true)).toBe('The estate of Sam Demo');
    expect(payerName(attorney, 'Sam Demo', false)).toBe('Jo Lane');
    expect(payerName(charity, 'Sam Demo', true)).toBe('Care Ltd');
    const dead = { ...person, hasDied: true };
    const words = wordsOf(letter({ person: dead, isToPerson: false, addressee: ['Kim Demo'] }));
    expect(words).toContain('from the estate of');
    expect(words).toContain('We are sorry that');
  });
});
