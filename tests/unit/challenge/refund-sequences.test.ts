import { describe, expect, it } from 'vitest';
import { clockMoves } from '@/lib/case/rules/clock-moves';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { refundsDue } from '@/lib/challenge/rules/refunds-due';
import { addDays, day, daysBetween } from '@/lib/core/plain-date';
import fc from '../../support/property';

const received = day('2026-01-05');

/** A Checklist that was negative, reconsidered, decided, and perhaps overturned. */
const timelines = fc.record({
  untilReconsidered: fc.nat(150),
  untilDecided: fc.nat(150),
  first: fc.constantFrom<EligibilityOutcome>('ELIGIBLE', 'NOT_ELIGIBLE'),
  untilOverturned: fc.integer({ min: 1, max: 200 }),
});

/** The first day of the statutory clock that the reconsideration starts. */
function clockFrom(untilReconsidered: number) {
  const { start } = clockMoves(
    {
      kind: 'review-ended',
      on: addDays(received, untilReconsidered),
      screening: { receivedOn: received, ruleSet: 'chc-checklist-2022' },
      isLetterDue: true,
      askAgainBy: null,
    },
    {
      state: 'REQUESTED',
      group: 'CHC',
      origin: 'REFERRAL',
      askedOn: received,
      running: [],
      done: [],
      assessing: [],
    },
  );
  return start.find(({ kind }) => kind === 'CHC_DECISION')?.startedOn ?? null;
}

describe('ELI-27, ELI-66: after any reconsideration, decision and review', () => {
  it('no day is refunded twice, and none of a late answer is lost', () => {
    fc.assert(
      fc.property(timelines, ({ untilReconsidered, untilDecided, first, untilOverturned }) => {
        const receivedOn = clockFrom(untilReconsidered);
        expect(receivedOn).toBe(received);
        const decidedOn = addDays(received, untilReconsidered + untilDecided);
        const overturnedOn = addDays(decidedOn, untilOverturned);
        const decisions = [
          { outcome: first, decidedOn, challengeId: null },
          ...(first === 'ELIGIBLE'
            ? []
            : [{ outcome: 'ELIGIBLE' as const, decidedOn: overturnedOn, challengeId: 'c' }]),
        ];
        const due = refundsDue({
          isContinuingHealthcare: true,
          receipts: receivedOn === null ? [] : [receivedOn],
          decisions,
        });
        const days = due.flatMap(({ firstDays: [from = received], lastDay }) => daysFrom(from, lastDay));
        expect(new Set(days).size).toBe(days.length);
        const owedFrom = addDays(received, 28);
        const until = first === 'ELIGIBLE' ? decidedOn : overturnedOn;
        const isLate = daysBetween(received, decidedOn) > 29;
        if (isLate) expect(days.toSorted()).toEqual(daysFrom(owedFrom, until));
      }),
    );
  });
});

function daysFrom(from: typeof received, to: typeof received) {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}
