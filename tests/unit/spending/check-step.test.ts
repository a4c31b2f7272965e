import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { CHECK_CHOICES, checkStep, type SpendingOnCheck } from '@/lib/spending/rules/check-step';
import { openQuestion } from '@/lib/spending/rules/open-question';

const officer = { userId: 'officer' };
const today = day('2026-08-03');
const answerBy = day('2026-08-10');
const fresh: SpendingOnCheck = {
  status: 'UNREVIEWED',
  recordedById: 'holder',
  firstRecordedById: 'holder',
  isReversed: false,
  question: null,
};
const asked = (isAnswered: boolean, by = answerBy): SpendingOnCheck => ({
  ...fresh,
  status: 'QUERIED',
  question: { answerBy: by, isAnswered },
});
const answers = (spending: SpendingOnCheck, on = today) =>
  CHECK_CHOICES.map((choice) => {
    const checked = checkStep(officer, choice, spending, on);
    return `${choice} ${checked.ok ? 'ok' : checked.error.kind}`;
  });

describe('SPE-12: what may be decided of a spending', () => {
  it('at first: accept or ask; nothing is disallowed before the holder was asked', () => {
    expect(answers(fresh)).toEqual([
      'ACCEPTED ok',
      'QUERIED ok',
      'DISALLOWED not-asked-yet',
      'TAKEN_BACK no-such-step',
    ]);
  });

  it('once asked: nothing is disallowed before the answer, or the day after the last day for it', () => {
    expect(answers(asked(false))).toEqual([
      'ACCEPTED ok',
      'QUERIED no-such-step',
      'DISALLOWED answer-awaited',
      'TAKEN_BACK ok',
    ]);
    expect(answers(asked(false), answerBy)[2]).toBe('DISALLOWED answer-awaited');
    expect(answers(asked(false), day('2026-08-11'))[2]).toBe('DISALLOWED ok');
    expect(answers(asked(true))).toEqual(['ACCEPTED ok', 'QUERIED ok', 'DISALLOWED ok', 'TAKEN_BACK ok']);
  });

  it('accepted or disallowed: it is taken back first', () => {
    const only = [
      'ACCEPTED no-such-step',
      'QUERIED no-such-step',
      'DISALLOWED no-such-step',
      'TAKEN_BACK ok',
    ];
    expect(answers({ ...fresh, status: 'ACCEPTED' })).toEqual(only);
    expect(answers({ ...fresh, status: 'DISALLOWED', isReversed: true })).toEqual(only);
  });

  it('nothing of one that was taken back, and never by who recorded it', () => {
    expect(new Set(answers({ ...fresh, isReversed: true }).map((one) => one.split(' ')[1]))).toEqual(
      new Set(['taken-back-already']),
    );
    for (const by of [{ recordedById: 'officer' }, { firstRecordedById: 'officer' }])
      expect(new Set(answers({ ...fresh, ...by }).map((one) => one.split(' ')[1]))).toEqual(
        new Set(['recorded-it']),
      );
  });

  it('reads the open question from the steps: the newest counts', () => {
    const step = (kind: 'QUERIED' | 'ANSWERED' | 'TAKEN_BACK' | 'ACCEPTED') => ({
      step: kind,
      answerBy: kind === 'QUERIED' ? answerBy : null,
    });
    expect(openQuestion([])).toBeNull();
    expect(openQuestion([step('QUERIED')])).toEqual({ answerBy, isAnswered: false });
    expect(openQuestion([step('QUERIED'), step('ANSWERED')])).toEqual({ answerBy, isAnswered: true });
    expect(openQuestion([step('QUERIED'), step('ANSWERED'), step('QUERIED')])).toEqual({
      answerBy,
      isAnswered: false,
    });
    expect(openQuestion([step('QUERIED'), step('TAKEN_BACK')])).toBeNull();
  });
});
