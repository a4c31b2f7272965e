import { describe, expect, it } from 'vitest';
import { REVIEW_KINDS } from '@/lib/case/rules/clock-kind';
import type { ClockFacts } from '@/lib/case/rules/clock-move';
import { clockMoves } from '@/lib/case/rules/clock-moves';
import { againSetting, dueOn, firstSetting, reviewDueOn, setLength } from '@/lib/case/rules/clocks';
import {
  careSince,
  careToReview,
  changeOfReview,
  reviewOfEarlier,
  reviewOfNursing,
} from '@/lib/case/rules/earlier-review';
import { plannedFrom } from '@/lib/case/rules/review-clocks';
import { addMonths, day, type PlainDate } from '@/lib/core/plain-date';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import fc from '../../support/property';

const NO_DAYS = new Set<never>();
const active: ClockFacts = {
  state: 'ACTIVE',
  group: 'CHC',
  origin: 'REQUEST',
  askedOn: day('2026-01-13'),
  running: [],
  done: [],
  assessing: [],
};

/** The day a review is due by the rule and the defaults. */
function dueOf(kind: (typeof REVIEW_KINDS)[number], from: PlainDate, isAgain: boolean): PlainDate {
  const setting = isAgain ? againSetting(kind) : firstSetting(kind);
  return dueOn(setLength(setting, SETTING_KINDS[setting].default), from, NO_DAYS);
}

describe('REV-01, REV-02: the first review', () => {
  const started = { kind: 'budget-started', on: day('2026-03-16'), startsOn: day('2026-04-01') } as const;

  it('of a budget that is not all direct payment counts from its start', () => {
    const { start } = clockMoves({ ...started, plannedReviewOn: null, isDirectPayment: false }, active);
    expect(start).toEqual([
      { kind: 'FIRST_REVIEW', startedOn: '2026-04-01', isAgain: false, notAfter: null },
    ]);
    expect(clockMoves({ ...started, plannedReviewOn: null, isDirectPayment: true }, active).start).toEqual(
      [],
    );
  });

  it('of a direct payment counts from the first payment and takes over the review of the budget', () => {
    const paid = {
      kind: 'direct-payment-made',
      on: day('2026-03-27'),
      paidOn: day('2026-04-01'),
      notAfter: day('2026-06-24'),
      carriedOn: null,
    } as const;
    const { start, end } = clockMoves(paid, { ...active, running: ['FIRST_REVIEW', 'ELIGIBILITY_REVIEW'] });
    expect(end).toEqual(['FIRST_REVIEW']);
    expect(start).toEqual([
      { kind: 'DIRECT_PAYMENT_REVIEW', startedOn: '2026-04-01', isAgain: false, notAfter: '2026-06-24' },
    ]);
    const kept = clockMoves({ ...paid, carriedOn: day('2027-06-24') }, active).start;
    expect(kept).toEqual([{ kind: 'DIRECT_PAYMENT_REVIEW', startedOn: '2026-04-01', dueOn: '2027-06-24' }]);
  });

  it.each([
    ['CK-14: first payment 15 March 2023', '2023-03-15', '2023-06-15'],
    ['story 1.10 without the day of the plan', '2026-04-01', '2026-07-01'],
    ['story 2.12', '2027-01-12', '2027-04-12'],
  ])('%s', (_, paidOn, due) => {
    expect(dueOf('DIRECT_PAYMENT_REVIEW', day(paidOn), false)).toBe(due);
  });

  it('is on the day of the plan where that is earlier; a day of the plan that was past says nothing', () => {
    const planned = plannedFrom(day('2026-04-01'), day('2026-06-24'));
    expect(reviewDueOn(day('2026-07-01'), { notAfter: planned })).toBe('2026-06-24');
    expect(reviewDueOn(day('2026-07-01'), { notAfter: day('2026-07-20') })).toBe('2026-07-01');
    expect(plannedFrom(day('2026-04-01'), day('2026-04-01'))).toBeNull();
    expect(plannedFrom(day('2026-04-01'), null)).toBeNull();
  });
});

describe('REV-03: the next review', () => {
  it.each(REVIEW_KINDS)('of %s is due twelve months after the last was held, and no other ends', (kind) => {
    const made = day('2026-09-02');
    const { end, start } = clockMoves(
      { kind: 'care-reviewed', on: made, reviewed: kind },
      { ...active, running: REVIEW_KINDS },
    );
    expect(end).toEqual([kind]);
    expect(start).toEqual([{ kind, startedOn: made, isAgain: true }]);
    expect(dueOf(kind, made, true)).toBe('2027-09-02');
  });

  it('is never later than a year, whatever the commissioner sets, and moves by as much as the last was early', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addMonths(day('2015-01-31'), n % 240));
    fc.assert(
      fc.property(fc.constantFrom(...REVIEW_KINDS), days, fc.nat(), (kind, made, n) => {
        const setting = againSetting(kind);
        const { least, most } = SETTING_KINDS[setting].type;
        const due = dueOn(setLength(setting, least + (n % (most - least + 1))), made, NO_DAYS);
        expect(due > made && due <= addMonths(made, 12)).toBe(true);
      }),
    );
  });

  it('taken back: the next ends and the last runs again, but not on a case that was closed or a death ended', () => {
    const back = { kind: 'care-review-taken-back', on: day('2026-09-10'), reviewed: 'FIRST_REVIEW' } as const;
    const running = ['FIRST_REVIEW', 'ELIGIBILITY_REVIEW'] as const;
    const moves = clockMoves(back, { ...active, running });
    const reopened = { kind: 'FIRST_REVIEW', endedBy: 'care-reviewed' };
    expect([moves.end, moves.start, moves.reopenReview]).toEqual([['FIRST_REVIEW'], [], reopened]);
    const over = clockMoves(back, { ...active, running, state: 'ENDED' });
    expect([over.end, over.reopenReview]).toEqual([[], null]);
    expect(clockMoves(back, { ...active, running: [] }).reopenReview).toBeNull();
  });
});

describe('REV-04: care that was decided outside this service', () => {
  const today = day('2026-01-13');

  it.each([
    ['found eligible years ago: this service learns of it today', 'CHC', '2023-06-12', '2026-01-13'],
    ['found eligible last month: three months after it began', 'CHC', '2025-12-10', '2026-03-10'],
    ['a fast track', 'CHC_FAST_TRACK', '2025-12-10', '2026-03-10'],
  ] as const)('%s', (_, outcome, from, due) => {
    const review = reviewOfEarlier({ outcome, startsOn: day(from), reviewedOn: null }, today);
    if (!review) throw new Error('No review');
    expect(reviewDueOn(dueOf(review.kind, review.from, review.isAgain), review)).toBe(due);
  });

  it('counts from the later of the last review before this service and the last one here', () => {
    const since = (before: string | null, here: string | null) =>
      careSince(
        { outcome: 'CHC', startsOn: day('2023-06-12'), reviewedOn: before ? day(before) : null },
        { reviewedOn: here ? day(here) : null },
      ).reviewedOn;
    expect([since(null, null), since('2025-09-09', null), since(null, '2025-09-09')]).toEqual([
      null,
      '2025-09-09',
      '2025-09-09',
    ]);
    expect([since('2025-09-09', '2025-10-01'), since('2025-10-01', '2025-09-09')]).toEqual([
      '2025-10-01',
      '2025-10-01',
    ]);
  });

  it('story 1.1: twelve months after its last review, late where that is past', () => {
    const care = { outcome: 'CHC', startsOn: day('2023-06-12'), reviewedOn: day('2025-09-09') } as const;
    const dueFor = (reviewedOn: string) => {
      const review = reviewOfEarlier({ ...care, reviewedOn: day(reviewedOn) }, today);
      return review && reviewDueOn(dueOf(review.kind, review.from, review.isAgain), review);
    };
    expect([dueFor('2025-09-09'), dueFor('2024-11-30')]).toEqual(['2026-09-09', '2025-11-30']);
    // Of care before: this care was never reviewed.
    expect(dueFor('2023-06-11')).toBe(today);
  });

  it('starts with the request that rests on it', () => {
    const review = reviewOfEarlier({ outcome: 'CHC', startsOn: day('2023-06-12'), reviewedOn: null }, today);
    const asked = { kind: 'request-recorded', on: today, isEligible: true, transitions: [], review } as const;
    const kinds = clockMoves(asked, { ...active, state: 'ELIGIBLE' }).start.map(({ kind }) => kind);
    expect(kinds).toEqual(['SET_INDICATIVE_BUDGET', 'ACKNOWLEDGE_REQUEST', 'ELIGIBILITY_REVIEW']);
    const since = {
      kind: 'ELIGIBILITY_REVIEW',
      from: day('2026-01-20'),
      isAgain: true,
      notBefore: null,
    } as const;
    const started = clockMoves({ ...asked, review: since }, { ...active, state: 'ELIGIBLE' }).start;
    expect(started.at(-1)?.startedOn).toBe('2026-01-20');
  });

  it('other care has no review of its own: that of its budget counts', () => {
    expect(
      reviewOfEarlier({ outcome: 'WHEELCHAIR', startsOn: day('2023-06-12'), reviewedOn: null }, today),
    ).toBeNull();
    expect(
      reviewOfEarlier({ outcome: 'CHILDRENS_CARE', startsOn: day('2023-06-12'), reviewedOn: null }, today),
    ).toBeNull();
  });
});

describe('REV-06: the review of care when its record changes', () => {
  const of = (
    change: {
      id?: string;
      reviewedOn?: PlainDate;
      outcome?: CareOutcome;
      startsOn?: string;
      endsOn?: string;
    } = {},
  ) => {
    const { id = 'one', outcome = 'CHC', startsOn = '2023-06-12', endsOn, reviewedOn = null } = change;
    const days = { reviewedOn, startsOn: day(startsOn), endsOn: endsOn ? day(endsOn) : null };
    return { id, entryId: id, supersedesId: null, change: null, framework: 'CHC', outcome, ...days } as const;
  };

  it('is of the last that the record says of continuing healthcare, while it has no last day', () => {
    expect(careToReview([])).toBeNull();
    expect(careToReview([of()])).toMatchObject({ id: 'one' });
    expect(careToReview([of({ endsOn: '2030-01-01' })])).toBeNull();
    expect(careToReview([of(), of({ id: 'two', startsOn: '2025-01-01' })])).toMatchObject({ id: 'two' });
    const no = of({ id: 'two', startsOn: '2025-01-01', outcome: 'NOT_ELIGIBLE' });
    expect(careToReview([of(), no])).toBeNull();
    expect(careToReview([of(), of({ id: 'two', outcome: 'NURSING_CARE' })])).toMatchObject({ id: 'two' });
    expect(careToReview([of({ outcome: 'JOINT_PACKAGE' })])).toBeNull();
  });

  it('ends, is given back, moves with the first day or the kind, and is left alone otherwise', () => {
    expect(changeOfReview(null, null)).toBeNull();
    expect(changeOfReview(of(), null)).toBe('ENDS');
    expect(changeOfReview(null, of())).toBe('RESUMES');
    expect(changeOfReview(of(), of({ startsOn: '2023-07-12' }))).toBe('MOVES');
    expect(changeOfReview(of(), of({ outcome: 'CHC_FAST_TRACK' }))).toBe('MOVES');
    expect(changeOfReview(of(), of({ reviewedOn: day('2025-09-09') }))).toBe('MOVES');
    expect(changeOfReview(of(), of({ id: 'two' }))).toBeNull();
  });

  it('given back: runs again, also on a closed case, but not next to one that runs', () => {
    const event = {
      kind: 'eligibility-resumed',
      on: day('2026-09-10'),
      reviewed: 'ELIGIBILITY_REVIEW',
    } as const;
    const again = { kind: 'ELIGIBILITY_REVIEW', endedBy: 'eligibility-ended' };
    expect(clockMoves(event, { ...active, running: [] }).reopenReview).toEqual(again);
    expect(clockMoves(event, { ...active, running: [], state: 'REFUSED' }).reopenReview).toEqual(again);
    expect(clockMoves(event, { ...active, running: ['ELIGIBILITY_REVIEW'] }).reopenReview).toBeNull();
  });
});

describe('REV-07: the review of nursing care', () => {
  const refused = { ...active, state: 'REFUSED' } as const;
  const dueFrom = (startsOn: string, reviewedOn: string | null, decidedOn: string) => {
    const care = { startsOn: day(startsOn), reviewedOn: reviewedOn ? day(reviewedOn) : null };
    const { kind, from, isAgain } = reviewOfNursing(care, day(decidedOn));
    return dueOn(
      setLength(isAgain ? againSetting(kind) : firstSetting(kind), isAgain ? 12 : 3),
      from,
      NO_DAYS,
    );
  };

  it.each([
    ['story 7.5: from the day of the decision', '2026-06-12', null, '2026-06-12', '2026-09-12'],
    ['from an earlier day: three months from the decision', '2026-03-09', null, '2026-06-12', '2026-09-12'],
    ['from a later day: three months from that', '2026-08-01', null, '2026-06-12', '2026-11-01'],
    ['story 7.6: reviewed since it began', '2026-06-12', '2026-09-08', '2026-06-12', '2027-09-08'],
    ['reviewed before it began again', '2026-12-01', '2026-09-08', '2026-12-01', '2027-03-01'],
  ] as const)('%s', (_, startsOn, reviewedOn, decidedOn, due) => {
    expect(dueFrom(startsOn, reviewedOn, decidedOn)).toBe(due);
  });

  it('starts on a refused case, and closing the case leaves it', () => {
    const review = reviewOfNursing({ startsOn: day('2026-06-12'), reviewedOn: null }, day('2026-06-12'));
    const decided = { kind: 'nursing-care-decided', on: day('2026-06-12'), review } as const;
    const { start } = clockMoves(decided, refused);
    expect(start.map(({ kind }) => kind)).toEqual(['NURSING_REVIEW']);
    const running = ['NURSING_REVIEW', 'SEND_DECISION_LETTER'] as const;
    expect(clockMoves({ kind: 'case-closed', on: day('2026-07-01') }, { ...refused, running }).end).toEqual([
      'SEND_DECISION_LETTER',
    ]);
  });

  it('is taken back, given back and reopened on a refused case, where that of a budget is not', () => {
    const on = day('2026-09-10');
    const running = ['NURSING_REVIEW'] as const;
    const back = clockMoves(
      { kind: 'care-review-taken-back', on, reviewed: 'NURSING_REVIEW' },
      { ...refused, running },
    );
    expect([back.end, back.reopenReview?.kind]).toEqual([['NURSING_REVIEW'], 'NURSING_REVIEW']);
    const resumed = clockMoves({ kind: 'eligibility-resumed', on, reviewed: 'NURSING_REVIEW' }, refused);
    expect(resumed.reopenReview).toEqual({ kind: 'NURSING_REVIEW', endedBy: 'eligibility-ended' });
    expect(clockMoves({ kind: 'death-taken-back', on }, refused).reopen?.only).toContain('NURSING_REVIEW');
    expect(clockMoves({ kind: 'death-taken-back', on }, refused).reopen?.only).not.toContain('FIRST_REVIEW');
  });

  it('ends with what ends nursing care: a decision, a death, an end', () => {
    const running = ['NURSING_REVIEW'] as const;
    const on = day('2027-03-15');
    for (const event of [
      {
        kind: 'eligibility-decided',
        on,
        outcome: 'ELIGIBLE',
        basis: 'CHALLENGE',
        to: 'ELIGIBLE',
        transitions: [],
      },
      { kind: 'death-recorded', on, hasBudget: false, asksForContact: true },
      { kind: 'eligibility-ended', on },
    ] as const)
      expect(clockMoves(event, { ...refused, running }).end).toEqual(['NURSING_REVIEW']);
  });
});
