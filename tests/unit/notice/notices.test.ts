import { describe, expect, it } from 'vitest';
import { addDays, day } from '@/lib/core/plain-date';
import { GROUNDS, NOTICE_GROUNDS, regulationOf } from '@/lib/money/rules/notice-ground';
import { type PaymentNotice, stoppedAfter, suspendedAfter } from '@/lib/money/rules/payment-hold';
import { noticeClocks } from '@/lib/notice/rules/notice-clocks';
import { checkNotice, type NoticeDraft, type NoticePart, noticeDays } from '@/lib/notice/rules/notice-draft';
import { checkNoticeEnd, endsOpen } from '@/lib/notice/rules/notice-end';

const today = day('2026-09-08');
const TIMES = { noticeDays: 28, reviewDays: 14 };

const notice = (change: Partial<PaymentNotice> = {}): PaymentNotice => ({
  id: 'n1',
  allocationId: 'a1',
  kind: 'SUSPEND',
  ground: 'PROVIDER_NOT_REGISTERED',
  givenOn: today,
  lastDay: day('2026-09-07'),
  liftedFrom: null,
  isSettled: false,
  careBy: 'Westbrook Nursing',
  careFrom: today,
  careUntil: null,
  reviewOn: day('2026-09-22'),
  amountPence: null,
  how: null,
  ...change,
});
const stop = (change: Partial<PaymentNotice> = {}) =>
  notice({ id: 'n2', kind: 'STOP', lastDay: day('2026-10-20'), reviewOn: null, ...change });

const draft = (change: Partial<NoticeDraft> = {}): NoticeDraft => ({
  kind: 'SUSPEND',
  ground: 'PROVIDER_NOT_REGISTERED',
  isImmediate: false,
  careBy: 'Westbrook Nursing',
  careFrom: today,
  careUntil: null,
  ...change,
});
const part = (change: Partial<NoticePart> = {}): NoticePart => ({
  way: 'THIRD_PARTY',
  notices: [],
  ...change,
});
const check = (of: NoticeDraft, about: NoticePart = part()) => {
  const checked = checkNotice(of, about, noticeDays(of, about.notices, TIMES, today), today);
  return checked.ok ? 'ok' : checked.error.kind;
};

describe('NOT-01: what stops payments', () => {
  it('is a suspension from its first day until it is lifted', () => {
    expect(suspendedAfter([notice()], day('2026-09-07'))).toBeNull();
    expect(suspendedAfter([notice()], today)).toBe('2026-09-07');
    const lifted = notice({ liftedFrom: day('2026-09-20') });
    expect(suspendedAfter([lifted], day('2026-09-19'))).toBe('2026-09-07');
    expect(suspendedAfter([lifted], day('2026-09-20'))).toBeNull();
  });

  it('is a stop after its last day, which may be to come', () => {
    expect(stoppedAfter([notice()])).toBeNull();
    expect(stoppedAfter([stop(), notice()])).toBe('2026-10-20');
  });
});

describe('NOT-02: the grounds', () => {
  it('name a regulation for a direct payment, and none for a third party', () => {
    for (const ground of NOTICE_GROUNDS) {
      expect(regulationOf(ground, 'THIRD_PARTY')).toBeNull();
      const isDirect = (GROUNDS[ground].ways as readonly string[]).includes('DIRECT_PAYMENT');
      expect(regulationOf(ground, 'DIRECT_PAYMENT') !== null).toBe(isDirect);
    }
  });

  it('are refused for another kind or another way of managing', () => {
    expect(check(draft({ ground: 'CONSENT_WITHDRAWN' }))).toBe('ground-not-for-this');
    expect(check(draft({ ground: 'MONEY_UNUSED' }))).toBe('ground-not-for-this');
    expect(check(draft(), part({ way: 'DIRECT_PAYMENT' }))).toBe('ground-not-for-this');
    expect(check(draft(), part({ way: 'NOTIONAL' }))).toBe('nothing-is-paid-out');
  });
});

describe('NOT-03: when it takes effect', () => {
  it('is today for a suspension, reviewed in 14 days (story 5.6)', () => {
    expect(noticeDays(draft(), [], TIMES, today)).toEqual({ lastDay: '2026-09-07', reviewOn: '2026-09-22' });
    expect(noticeDays(draft(), [notice()], TIMES, day('2026-09-20'))).toEqual({
      lastDay: '2026-09-07',
      reviewOn: '2026-10-04',
    });
  });

  it('is after 28 days for a stop (story 5.7), or today where the ground lets it', () => {
    const stopping = draft({ kind: 'STOP', careFrom: day('2026-10-21') });
    expect(noticeDays(stopping, [], TIMES, day('2026-09-22'))).toEqual({
      lastDay: '2026-10-20',
      reviewOn: null,
    });
    expect(check(draft({ kind: 'STOP', isImmediate: true }))).toBe('ok');
    expect(check(draft({ kind: 'STOP', isImmediate: true, ground: 'NEEDS_NOT_MET' }))).toBe('not-at-once');
    expect(check(draft({ kind: 'STOP' }), part({ notices: [stop()] }))).toBe('stopped-already');
    expect(check(draft(), part({ notices: [stop()] }))).toBe('stopped-already');
  });
});

describe('NOT-04: care by another way', () => {
  it('is named first, and leaves no day without care', () => {
    expect(check(draft({ careBy: ' ' }))).toBe('care-missing');
    expect(check(draft({ careFrom: null }))).toBe('care-missing');
    expect(check(draft({ careFrom: addDays(today, 1) }))).toBe('care-too-late');
    expect(check(draft({ kind: 'STOP', careFrom: addDays(today, 29) }))).toBe('ok');
    expect(check(draft({ kind: 'STOP', careFrom: addDays(today, 30) }))).toBe('care-too-late');
    expect(check(draft({ careUntil: addDays(today, -1) }))).toBe('care-ends-before-start');
  });
});

describe('NOT-05: what is due', () => {
  it('is the review of a suspension, and after a stop its last day', () => {
    const until = day('2026-09-21');
    expect(noticeClocks([notice({ careUntil: until })])).toEqual({
      reviewOn: '2026-09-22',
      lastDay: null,
      careUntil: until,
    });
    expect(noticeClocks([notice({ careUntil: until }), stop()])).toEqual({
      reviewOn: null,
      lastDay: '2026-10-20',
      careUntil: null,
    });
    const nothing = { reviewOn: null, lastDay: null, careUntil: null };
    expect(noticeClocks([notice({ liftedFrom: today })])).toEqual(nothing);
    expect(noticeClocks([stop({ isSettled: true, careUntil: until })])).toEqual(nothing);
  });
});

describe('NOT-06: how it ends', () => {
  const end = (of: PaymentNotice, given: Parameters<typeof checkNoticeEnd>[1], on = today) => {
    const checked = checkNoticeEnd(of, given, on);
    return checked.ok ? 'ok' : checked.error.kind;
  };

  it('lifts a suspension from today or later, once', () => {
    expect(end(notice(), { end: 'LIFTED', fromDay: today })).toBe('ok');
    expect(end(notice(), { end: 'LIFTED', fromDay: null })).toBe('day-missing');
    expect(end(notice(), { end: 'LIFTED', fromDay: addDays(today, -1) })).toBe('lifted-in-past');
    expect(end(notice({ liftedFrom: today }), { end: 'LIFTED', fromDay: today })).toBe('end-not-open');
    expect(end(notice(), { end: 'WITHDRAWN', fromDay: null })).toBe('end-not-open');
  });

  it('withdraws a stop until its last day; that other care is in place is recorded once', () => {
    expect(end(stop(), { end: 'WITHDRAWN', fromDay: null }, day('2026-10-20'))).toBe('ok');
    expect(end(stop(), { end: 'WITHDRAWN', fromDay: null }, day('2026-10-21'))).toBe('end-not-open');
    expect(endsOpen(stop(), day('2026-10-21'))).toEqual(['SETTLED']);
    expect(endsOpen(stop({ isSettled: true }), day('2026-10-21'))).toEqual([]);
  });
});
