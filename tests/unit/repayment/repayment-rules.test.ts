import { describe, expect, it } from 'vitest';
import { mayAskAgain } from '@/lib/challenge/rules/repayment-challenge';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { mayDecideRepayment } from '@/lib/repayment/rules/decide-repayment';
import { letterToSend } from '@/lib/repayment/rules/letter-due';
import { checkReceived } from '@/lib/repayment/rules/receive-repayment';
import {
  daysLeftOn,
  isReminderDue,
  payByAfter,
  repaymentPosition,
} from '@/lib/repayment/rules/repayment-position';
import type { RepaymentStep, RepaymentStepMade } from '@/lib/repayment/rules/repayment-step';

const opened = {
  amount: pence(9_500),
  ground: 'OUTSIDE_PLAN',
  openedById: 'tom',
  openedOn: day('2026-08-03'),
} as const;
const NONE = {
  ground: null,
  amount: null,
  words: null,
  payBy: null,
  daysLeft: null,
  byId: 'dev',
  byName: 'Dev',
};
const step = (
  kind: RepaymentStep,
  on: string,
  change: Partial<RepaymentStepMade> = {},
): RepaymentStepMade => ({
  ...NONE,
  id: `${kind} ${on}`,
  number: 1,
  step: kind,
  on: day(on),
  ...change,
});
const asked = step('ASKED', '2026-08-04', { amount: pence(9_500), ground: 'OUTSIDE_PLAN' });
const notice = step('NOTICE_SENT', '2026-08-04', { payBy: day('2026-09-01') });
const stopped = step('STOPPED', '2026-08-12', { daysLeft: 20 });
const upheld = step('UPHELD', '2026-08-26');
const written = step('RESUMED', '2026-08-27', { payBy: day('2026-09-16') });
const positionOf = (steps: readonly RepaymentStepMade[], received = 0) =>
  repaymentPosition(opened, steps, pence(received));

describe('REP-03, REP-05: what a repayment is after its steps (story 6.9 to 6.13)', () => {
  it.each([
    ['to decide', [], { status: 'TO_DECIDE', payBy: null }],
    ['asked, before its letter', [asked], { status: 'NOTICE_DUE', letterAbout: asked }],
    ['owed', [asked, notice], { status: 'OWED', payBy: '2026-09-01', letterAbout: null }],
    ['stopped with 20 days left', [asked, notice, stopped], { status: 'STOPPED', payBy: null, daysLeft: 20 }],
    ['upheld, before its letter', [asked, notice, stopped, upheld], { status: 'ANSWERED', letterAbout: upheld }],
    ['owed again', [asked, notice, stopped, upheld, written], { status: 'OWED', payBy: '2026-09-16', daysLeft: null }],
    ['closed before it was decided', [step('CLOSED', '2026-08-04')], { status: 'CLOSED', letterAbout: null, left: 0 }],
    ['not asked for, which needs no letter', [step('NOT_ASKED', '2026-08-04')], { status: 'NOT_ASKED', letterAbout: null }],
    ['withdrawn before its letter', [asked, step('WITHDRAWN', '2026-08-04')], { status: 'WITHDRAWN', letterAbout: null }],
  ] as const)('%s', (_, steps, expected) => {
    expect(positionOf(steps)).toMatchObject(expected);
  }); // biome-ignore format: one line a state

  it('withdrawn after its letter it needs another, and after that none', () => {
    const withdrawn = step('WITHDRAWN', '2026-08-05');
    expect(positionOf([asked, notice, withdrawn]).letterAbout).toBe(withdrawn);
    expect(positionOf([asked, notice, withdrawn, step('RESUMED', '2026-08-06')]).letterAbout).toBeNull();
  });

  it('lowered, what is left is of the new amount; paid when nothing is left', () => {
    const lowered = step('LOWERED', '2026-08-26', { amount: pence(4_000) });
    const steps = [asked, notice, stopped, lowered, written];
    expect(positionOf(steps, 1_500)).toMatchObject({ status: 'OWED', amount: 4_000, left: 2_500 });
    expect(positionOf(steps, 4_000)).toMatchObject({ status: 'PAID', left: 0 });
    expect(positionOf([asked, notice, stopped], 9_500).status).toBe('STOPPED');
  });

  it('the days that are left: 20 of 28, none where it was late, and 7 at the least from the letter', () => {
    expect(daysLeftOn(day('2026-09-01'), day('2026-08-12'))).toBe(20);
    expect(daysLeftOn(day('2026-09-01'), day('2026-09-05'))).toBe(0);
    expect(payByAfter(day('2026-08-27'), 20)).toBe('2026-09-16');
    expect(payByAfter(day('2026-08-27'), 0)).toBe('2026-09-03');
  });
});

describe('REP-06: a reminder', () => {
  const owed = { status: 'OWED', payBy: day('2026-09-01'), remindedOn: null } as const;

  it('the day after the last day, 14 days after another, and none while it is reviewed', () => {
    expect(isReminderDue(owed, day('2026-09-01'))).toBe(false);
    expect(isReminderDue(owed, day('2026-09-02'))).toBe(true);
    const reminded = { ...owed, remindedOn: day('2026-09-02') };
    expect(isReminderDue(reminded, day('2026-09-16'))).toBe(false);
    expect(isReminderDue(reminded, day('2026-09-17'))).toBe(true);
    expect(isReminderDue({ ...owed, status: 'STOPPED' }, day('2026-10-01'))).toBe(false);
  });

  it('is the letter to send once it is late, after the notice and the answer', () => {
    const late = day('2026-09-02');
    expect(letterToSend(positionOf([asked]), [asked], late)?.kind).toBe('NOTICE');
    expect(letterToSend(positionOf([asked, notice]), [asked, notice], day('2026-09-01'))).toBeNull();
    expect(letterToSend(positionOf([asked, notice]), [asked, notice], late)?.kind).toBe('REMINDER');
    const review = [asked, notice, stopped];
    expect(letterToSend(positionOf(review), review, late)).toBeNull();
    const answered = [...review, upheld];
    expect(letterToSend(positionOf(answered), answered, late)?.kind).toBe('ANSWER');
  });
});

describe('REP-02, REP-04, REC-10: who may, and when', () => {
  const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
    result.ok ? 'ok' : result.error.kind;

  it('decides: one who took no part, up to what was found', () => {
    const found = { status: 'TO_DECIDE', most: pence(9_500), tookPartIds: ['tom'] } as const;
    expect(kind(mayDecideRepayment('dev', found, pence(9_500)))).toBe('ok');
    expect(kind(mayDecideRepayment('tom', found, pence(9_500)))).toBe('took-part');
    expect(kind(mayDecideRepayment('dev', found, pence(9_501)))).toBe('not-that-much');
    expect(kind(mayDecideRepayment('dev', found, pence(0)))).toBe('not-that-much');
    expect(kind(mayDecideRepayment('dev', { ...found, status: 'OWED' }, pence(1)))).toBe('not-to-decide');
  });

  it('receives: up to what is left, from the decision to today', () => {
    const owed = { status: 'OWED', left: pence(500) } as const;
    const days = { askedOn: day('2026-08-04'), today: day('2026-09-14') };
    const receive = (amount: number, on: string, now: Parameters<typeof checkReceived>[1] = owed) =>
      kind(checkReceived({ amount: pence(amount), receivedOn: day(on) }, now, days));
    expect(receive(500, '2026-08-04')).toBe('ok');
    expect(receive(501, '2026-09-14')).toBe('more-than-left');
    expect(receive(1, '2026-09-15')).toBe('received-in-future');
    expect(receive(1, '2026-08-03')).toBe('received-before-asked');
    expect(receive(1, '2026-09-14', { ...owed, status: 'STOPPED' })).toBe('ok');
    expect(receive(1, '2026-09-14', { ...owed, status: 'TO_DECIDE' })).toBe('nothing-asked');
  });

  it('asks for a review: after the letter, one at a time, and once', () => {
    const owed = { isAsked: true, noticeOn: day('2026-08-04'), ends: [] };
    const today = day('2026-08-12');
    const ask = (change: Partial<Parameters<typeof mayAskAgain>[0]>, on = today) =>
      kind(mayAskAgain({ ...owed, ...change }, on, today));
    expect(ask({})).toBe('ok');
    expect(ask({ isAsked: false, noticeOn: null })).toBe('nothing-to-ask');
    expect(ask({ ends: [null] })).toBe('asked-already');
    expect(ask({ ends: ['STANDS'] })).toBe('answered-already');
    expect(ask({ ends: ['WITHDRAWN'] })).toBe('ok');
    expect(ask({}, day('2026-08-13'))).toBe('asked-in-future');
    expect(ask({}, day('2026-08-03'))).toBe('asked-before-letter');
  });
});
