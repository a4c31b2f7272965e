import { describe, expect, it } from 'vitest';
import { countsOf, freeAttempts, pauseSeconds } from '@/lib/web/auth/attempt-pauses';

describe('the pause between attempts to sign in', () => {
  it.each([
    ['pair', 5, 0],
    ['pair', 6, 15],
    ['pair', 11, 60],
    ['pair', 21, 300],
    ['pair', 9_999, 300],
    ['account', 20, 0],
    ['account', 21, 10],
    ['account', 101, 60],
    ['address', 100, 0],
    ['address', 101, 1],
    ['address', 1_001, 5],
  ] as const)('of one %s is after %i attempts %i seconds', (count, attempts, seconds) => {
    expect(pauseSeconds(count, attempts)).toBe(seconds);
  });

  it('never grows beyond five minutes: no account is locked', () => {
    for (const count of countsOf(false)) expect(pauseSeconds(count, 1_000_000)).toBeLessThanOrEqual(300);
  });

  it('begins after the attempts that are free', () => {
    for (const count of countsOf(false)) {
      expect(pauseSeconds(count, freeAttempts(count))).toBe(0);
      expect(pauseSeconds(count, freeAttempts(count) + 1)).toBeGreaterThan(0);
    }
  });

  it('asks a known device for its own failures alone', () => {
    expect(countsOf(true)).toEqual(['pair']);
  });
});
