import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkReview } from '@/lib/review/rules/care-review';

const today = day('2026-09-02');
const subject = { startsOn: day('2023-06-12'), lastOn: day('2025-09-09') };
const made = (heldOn: string, outcome: Parameters<typeof checkReview>[0]['outcome'] = 'NO_CHANGE') => ({
  heldOn: day(heldOn),
  outcome,
  reason: null,
});

describe('REV-05: a review as it is recorded', () => {
  it.each([
    ['today', '2026-09-02', 'ok'],
    ['the day after the last one', '2025-09-10', 'ok'],
    ['tomorrow', '2026-09-03', 'review-in-future'],
    ['on the day of the last one', '2025-09-09', 'review-not-after-last'],
  ])('held %s', (_, heldOn, answer) => {
    const checked = checkReview(made(heldOn), subject, today);
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(answer);
  });

  it.each([
    ['on the first day of the care', '2023-06-12', 'ok'],
    ['before the care began', '2023-06-11', 'review-before-start'],
  ])('the first one, made %s', (_, heldOn, answer) => {
    const checked = checkReview(made(heldOn), { ...subject, lastOn: null }, today);
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(answer);
  });

  it.each([
    ['on the last day of care that is over', '2026-08-30', 'ok'],
    ['on the day after it', '2026-08-31', 'review-after-care'],
  ])('held %s', (_, heldOn, answer) => {
    const checked = checkReview(made(heldOn), { ...subject, lastDay: day('2026-08-30') }, today);
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(answer);
  });

  it('of earlier care counts from the first day of care that was decided again since', () => {
    const later = { startsOn: day('2026-01-10'), lastOn: day('2025-09-09') };
    expect(checkReview(made('2025-12-01'), later, today)).toEqual({
      ok: false,
      error: { kind: 'review-before-start', startsOn: '2026-01-10' },
    });
  });

  it.each(['CHANGE_PLAN', 'ELIGIBILITY_AGAIN'] as const)('%s needs a reason', (outcome) => {
    const bare = checkReview(made('2026-09-02', outcome), subject, today);
    expect(bare).toEqual({ ok: false, error: { kind: 'review-reason-missing' } });
    const blank = { ...made('2026-09-02', outcome), reason: '  ' };
    expect(checkReview(blank, subject, today).ok).toBe(false);
    expect(checkReview({ ...blank, reason: 'Worse at night' }, subject, today).ok).toBe(true);
  });
});
