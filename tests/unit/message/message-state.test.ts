import { describe, expect, it } from 'vitest';
import { nextTryAfter, turnOf, type Waiting } from '@/lib/message/rules/message-state';

const at = new Date('2026-11-20T12:00:00Z');
const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
const waiting = (change: Partial<Waiting>): Waiting => ({
  state: 'QUEUED',
  tries: 0,
  nextTryAt: null,
  claimedAt: null,
  ...change,
});

describe('a worker (MSG-02)', () => {
  it('takes a message that waits, at its time and not before', () => {
    expect(turnOf(waiting({ nextTryAt: at }), at)).toEqual({ turn: 'take' });
    const later = ago(-1);
    expect(turnOf(waiting({ state: 'FAILED', nextTryAt: later, tries: 2 }), at)).toEqual({
      turn: 'later',
      at: later,
    });
  });

  it('takes one of a worker that never ended after five minutes', () => {
    const claimed = (minutes: number) => waiting({ state: 'CLAIMED', tries: 1, claimedAt: ago(minutes) });
    expect(turnOf(claimed(4), at)).toEqual({ turn: 'later', at: ago(-1) });
    expect(turnOf(claimed(5), at)).toEqual({ turn: 'take' });
  });

  it('gives up one that seven workers took and none ended', () => {
    const claimed = (tries: number) => waiting({ state: 'CLAIMED', tries, claimedAt: ago(5) });
    expect(turnOf(claimed(6), at)).toEqual({ turn: 'take' });
    expect(turnOf(claimed(7), at)).toEqual({ turn: 'give-up' });
  });

  it.each(['SENT', 'GIVEN_UP', 'STOPPED'] as const)('leaves one that is %s', (state) => {
    expect(turnOf(waiting({ state }), at)).toEqual({ turn: 'none' });
  });
});

describe('a try that failed (MSG-02)', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 360],
    [6, 1_440],
  ])('the %ith is followed by another after %i minutes', (tries, minutes) => {
    expect(nextTryAfter(tries, false, at)).toEqual(ago(-minutes));
  });

  it('the seventh, and one that the server refuses for good, is the last', () => {
    expect(nextTryAfter(7, false, at)).toBeNull();
    expect(nextTryAfter(1, true, at)).toBeNull();
  });
});
