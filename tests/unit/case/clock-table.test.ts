import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLOCK_KINDS } from '@/lib/case/rules/clock-kind';
import { DECISION_KINDS, kindsOfStep, STANDARD_KINDS } from '@/lib/case/rules/clock-lists';
import { clockRow } from '@/lib/case/rules/clock-names';
import { currentStep, PATH_STEPS } from '@/lib/case/rules/path';
import { isWithinDuty, reviewsWithin } from '@/lib/core/policy/duty';

const app = path.resolve(import.meta.dirname, '../../../app');
const PLACES: Record<string, string> = {
  commissioner: 'commissioner/cases/[caseId]',
  practitioner: 'practitioner/cases/[caseId]',
  budget: 'commissioner/budgets/[budgetId]',
};

describe('the table of clocks', () => {
  it('leads each reader to a page that exists', () => {
    const pages = CLOCK_KINDS.flatMap((kind) =>
      Object.entries(clockRow(kind).hrefs).map(([place, href]) => `${PLACES[place]}${href}/page.tsx`),
    );
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter((page) => !existsSync(path.join(app, page)))).toEqual([]);
  });

  it('gives the review of a repayment to no lead who may not answer it', () => {
    const { decidedWith } = clockRow('ANSWER_REPAYMENT');
    expect(isWithinDuty('ELIGIBILITY', decidedWith ?? 'repayment:ask')).toBe(
      reviewsWithin('ELIGIBILITY', true),
    );
    expect(isWithinDuty('PLANS', decidedWith ?? 'plan:decide')).toBe(reviewsWithin('PLANS', true));
  });

  it('has a clock for every step a case can wait for', () => {
    const waited = PATH_STEPS.filter((step) => step !== 'REQUEST');
    expect(waited.filter((step) => kindsOfStep(step).length === 0)).toEqual([]);
    expect(currentStep({ state: 'REQUESTED', origin: 'REQUEST', isInformed: false })).toBe('ELIGIBILITY');
  });

  it('puts what the commissioner decides on their list, each owned by a role of theirs', () => {
    expect(DECISION_KINDS).toEqual([
      'DECIDE_ELIGIBILITY',
      'VERIFY_RECOMMENDATION',
      'CONSIDER_NURSING',
      'DECIDE_PLAN',
      'START_BUDGET',
      'PAYMENTS_DUE',
      'PAYMENT_RETURNED',
      'BANK_DETAILS',
      'CHECK_ANSWER',
      'NOTICE_TAKES_EFFECT',
      'STOPPED_PAYMENTS',
      'DECIDE_REPAYMENT',
      'SEND_REPAYMENT_LETTER',
      'REMIND_REPAYMENT',
      'ANSWER_REPAYMENT',
      'FINAL_PAYMENTS',
      'END_BUDGET',
      'SENSITIVE_REVIEW',
    ]);
    const owners = new Set(DECISION_KINDS.map((kind) => clockRow(kind).owner));
    expect([...owners].sort()).toEqual(['FINANCE_OFFICER', 'PHB_LEAD']);
  });

  it('DEA-02: lets these go on after a death, and no others', () => {
    expect(CLOCK_KINDS.filter((kind) => clockRow(kind).afterDeath === 'GOES_ON')).toEqual([
      'SEND_DECISION_LETTER',
      'ASK_FOR_REVIEW',
      'LOCAL_RESOLUTION',
      'ANSWER_RECONSIDERATION',
      'AFTER_DEATH_CONTACT',
      'FINAL_PAYMENTS',
      'END_BUDGET',
      'CLOSE_CASE',
      'SENSITIVE_REVIEW',
      'ANSWER_SPENDING',
      'CHECK_ANSWER',
      'DECIDE_REPAYMENT',
      'SEND_REPAYMENT_LETTER',
      'PAY_BACK',
      'REMIND_REPAYMENT',
      'ANSWER_REPAYMENT',
    ]);
  });

  it('has the standards of eligibility in the order of the list that shows them', () => {
    expect(STANDARD_KINDS.join(' ')).toBe(
      'CHC_DECISION VERIFY_RECOMMENDATION ANSWER_QUESTIONS FAST_TRACK_CARE CHILD_DECISION SEND_DECISION_LETTER ' +
        'LOCAL_RESOLUTION ANSWER_RECONSIDERATION ELIGIBILITY_REVIEW FAST_TRACK_REVIEW NURSING_REVIEW TRANSITION_14 TRANSITION_16 TRANSITION_17 TRANSITION_18',
    );
  });
});
