import { describe, expect, it } from 'vitest';
import { type DomainAnswer, EMPTY_ANSWER } from '@/lib/assessment/rules/answer';
import { joinAnswer } from '@/lib/assessment/rules/join-answer';
import { sortAnswers } from '@/lib/assessment/rules/versions';
import fc from '../../support/property';

const word = fc.constantFrom('', 'a', 'b');
const answer: fc.Arbitrary<DomainAnswer> = fc.record({
  level: fc.constantFrom(null, 'LOW', 'HIGH'),
  body: word,
  saidBy: fc.constantFrom(null, 'Ann', 'Bob'),
  isWellManaged: fc.boolean(),
  lowerLevel: fc.constantFrom(null, 'LOW'),
  disagreement: fc.constantFrom(null, 'We differ'),
  expectedChange: fc.constantFrom(null, 'Soon'),
});

const QUESTIONS = [
  ['level', 'lowerLevel', 'disagreement'],
  ['body'],
  ['saidBy'],
  ['isWellManaged'],
  ['expectedChange'],
] as const;
const pick = (from: DomainAnswer, question: readonly (keyof DomainAnswer)[]) =>
  question.map((field) => from[field]);

describe('two writers of one domain (ELI-28)', () => {
  it('keep what each changed, and are asked only where both changed the same', () => {
    fc.assert(
      fc.property(answer, answer, answer, (seen, sent, now) => {
        const joined = joinAnswer({ seen, sent, now });
        const same = (a: DomainAnswer, b: DomainAnswer, q: readonly (keyof DomainAnswer)[]) =>
          JSON.stringify(pick(a, q)) === JSON.stringify(pick(b, q));
        const both = QUESTIONS.filter(
          (q) => !same(seen, sent, q) && !same(seen, now, q) && !same(sent, now, q),
        );
        expect(joined === null).toBe(both.length > 0);
        for (const question of joined ? QUESTIONS : []) {
          const wanted = same(seen, sent, question) ? now : sent;
          expect(pick(joined as DomainAnswer, question)).toEqual(pick(wanted, question));
        }
      }),
    );
  });

  type Step = { writer: 0 | 1; change: Partial<DomainAnswer>; isOpened: boolean };
  const change = answer.chain((full) =>
    fc
      .subarray(
        QUESTIONS.map((question) => [...question]),
        { minLength: 1 },
      )
      .map((questions) => Object.fromEntries(questions.flat().map((field) => [field, full[field]]))),
  );
  const step: fc.Arbitrary<Step> = fc.record({
    writer: fc.constantFrom(0 as const, 1 as const),
    change,
    isOpened: fc.boolean(),
  });

  it('lose nothing in any order of opening and saving', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        type Kept = DomainAnswer & { domain: string; version: number };
        const versions: Kept[] = [];
        const latest = () => versions.at(-1) ?? { ...EMPTY_ANSWER, domain: 'skin', version: 0 };
        const screens = [latest(), latest()];
        for (const { writer, change: typed, isOpened } of steps) {
          if (isOpened) screens[writer] = latest();
          const shown = screens[writer] as Kept;
          const before = latest();
          const sent = { ...shown, ...typed };
          const { news, saved, changed } = sortAnswers([sent], versions);
          versions.push(...news);
          const after = latest();
          for (const question of QUESTIONS) {
            const isMine = JSON.stringify(pick(sent, question)) !== JSON.stringify(pick(shown, question));
            // A refusal writes nothing. Otherwise each question is the sender's where they changed it.
            const wanted = changed.length === 0 && isMine ? sent : before;
            expect(pick(after, question)).toEqual(pick(wanted, question));
          }
          const [kept] = saved;
          if (kept) screens[writer] = { ...sent, ...kept.joined, domain: 'skin', version: kept.version };
        }
      }),
    );
  });
});
