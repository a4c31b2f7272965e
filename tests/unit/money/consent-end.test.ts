import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkConsentEnd } from '@/lib/money/rules/consent-end';

describe('PAY-07: the last day of consent', () => {
  it.each([
    ['2026-05-31', 'ends-before-budget'],
    ['2026-06-01', 'ok'],
    ['2026-06-15', 'ok'],
    ['2026-06-16', 'ends-in-future'],
  ])('%s: %s', (lastDay, expected) => {
    const result = checkConsentEnd(day(lastDay), day('2026-06-01'), day('2026-06-15'));
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
  });
});
