import { describe, expect, it } from 'vitest';
import { nextText } from '@/components/case/step-text';
import { dueOf } from '@/components/decision/overview-due';
import { eligibilityHrefs } from '@/components/decision/overview-hrefs';
import { eligibilityNextText } from '@/components/decision/overview-next-text';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import { day } from '@/lib/core/plain-date';

const hrefs = eligibilityHrefs('practitioner', 'r1');
const practitioner = {
  origin: 'REQUEST' as 'REQUEST' | 'REFERRAL',
  group: 'CHC',
  mayAssess: true,
  mayDecide: false,
  maySendLetter: true,
  mayAskForReview: true,
  practitionerName: 'Priya Nair',
};
const lead = { ...practitioner, mayAssess: false, mayDecide: true };
const auditor = { ...lead, mayDecide: false, maySendLetter: false, mayAskForReview: false };

const every: NextInEligibility[] = [
  { kind: 'start', tools: ['CHECKLIST', 'DST', 'FAST_TRACK'], reason: 'nothing-yet' },
  { kind: 'start', tools: ['LOCAL_CRITERIA'], reason: 'nothing-yet' },
  { kind: 'continue', assessmentId: 'a1', tool: 'DST' },
  { kind: 'answer-questions', assessmentId: 'a1', tool: 'DST' },
  { kind: 'decide', assessmentId: 'a1', tool: 'DST' },
  { kind: 'put-care-in-place', assessmentId: 'a1' },
  { kind: 'look-again', challengeId: 'c1', stage: 'LOCAL_RESOLUTION' },
  { kind: 'send-letter' },
  { kind: 'send-screening-letter' },
  { kind: 'consider-nursing' },
  { kind: 'screened-out' },
  { kind: 'wait-for-referral', caseId: 'r2', receivedOn: day('2026-03-03') },
  { kind: 'decided', outcome: 'ELIGIBLE' },
  { kind: 'closed' },
];

describe('eligibilityNextText', () => {
  it('leads a request that waits to its referral, and a decided referral to no budget of its own', () => {
    const waits = { kind: 'wait-for-referral', caseId: 'r2', receivedOn: day('2026-03-03') } as const;
    expect(eligibilityNextText(waits, practitioner, hrefs)).toMatchObject({
      text: expect.stringContaining('received on 3 March 2026'),
      act: { href: '/practitioner/cases/r2/eligibility' },
    });
    const decided = { kind: 'decided', outcome: 'ELIGIBLE' } as const;
    const referral = { ...practitioner, origin: 'REFERRAL' } as const;
    expect(eligibilityNextText(decided, referral, hrefs).text).toContain('the referral is complete');
    expect(eligibilityNextText(decided, practitioner, hrefs).text).toContain('indicative budget');
  });

  it.each(every)('$kind: leads no user to the work of another', (next) => {
    const nextText = eligibilityNextText(next, auditor, hrefs);
    expect(nextText.heading).not.toBe('');
    expect(nextText.act?.href ?? '').not.toMatch(
      /start|decide|criteria$|fast-track|care-in-place|letters\/new|nursing/,
    );
  });

  it('leads the practitioner to the usual tool first, and to the others next to it', () => {
    const [first] = every;
    const nextText = eligibilityNextText(first as NextInEligibility, practitioner, hrefs);
    expect(nextText.act).toEqual({
      href: '/practitioner/cases/r1/eligibility/start?tool=CHECKLIST',
      text: 'Start the Checklist',
    });
    expect(nextText.more?.map(({ href }) => href)).toEqual([
      '/practitioner/cases/r1/eligibility/start?tool=DST',
      '/practitioner/cases/r1/fast-track',
    ]);
  });

  it('lets the lead record what was decided elsewhere only while nothing is assessed', () => {
    const start = eligibilityNextText(every[0] as NextInEligibility, lead, hrefs);
    expect(start.more?.map(({ href }) => href)).toEqual(['/practitioner/cases/r1/eligibility/decide']);
    expect(eligibilityNextText(every[2] as NextInEligibility, lead, hrefs).more).toBeUndefined();
  });

  it('offers the practitioner of an adult a fast track after a screening or a decision that said no', () => {
    const none = { kind: 'decided', outcome: 'NOT_ELIGIBLE' } as const;
    const more = (next: NextInEligibility, reader: typeof practitioner) =>
      (eligibilityNextText(next, reader, hrefs).more ?? []).map(({ href }) => href);
    for (const next of [none, { kind: 'screened-out' } as const]) {
      expect(more(next, practitioner)).toContain('/practitioner/cases/r1/fast-track');
      expect(more(next, { ...practitioner, group: 'CYPCC' })).not.toContain(
        '/practitioner/cases/r1/fast-track',
      );
      expect(more(next, auditor)).toEqual([]);
    }
  });

  it('gives the decision to the lead alone', () => {
    const decide = every[4] as NextInEligibility;
    expect(eligibilityNextText(decide, lead, hrefs).act?.text).toBe('Decide eligibility');
    expect(eligibilityNextText(decide, practitioner, hrefs).act).toBeUndefined();
  });
});

describe('dueOf', () => {
  const clock = (kind: ClockKind, dueOn: string, endedOn: string | null = null) => ({
    kind,
    dueOn: day(dueOn),
    endedOn: endedOn === null ? null : day(endedOn),
  });

  it('takes the running clock of what is next, and of no other', () => {
    const clocks = [
      clock('DECIDE_ELIGIBILITY', '2026-03-31', '2026-03-10'),
      clock('CHC_DECISION', '2026-04-07'),
      clock('VERIFY_RECOMMENDATION', '2026-03-12'),
    ];
    expect(dueOf({ kind: 'decide', assessmentId: 'a', tool: 'DST' }, clocks)).toBe('2026-03-12');
    expect(dueOf({ kind: 'continue', assessmentId: 'a', tool: 'DST' }, clocks)).toBe('2026-04-07');
    expect(dueOf({ kind: 'closed' }, clocks)).toBeNull();
  });
});

describe('nextText while eligibility is open', () => {
  const step = 'ELIGIBILITY' as const;

  it.each([
    [{ mayAct: true, eligibility: 'start' as const }, 'Assess eligibility'],
    [{ mayAct: false, eligibility: 'start' as const }, 'Waiting for the practitioner to assess eligibility'],
    [{ mayAct: true, eligibility: 'answer-questions' as const }, 'Answer the commissioner’s questions'],
    [{ mayAct: false, eligibility: 'decide' as const }, 'Waiting for a PHB lead to decide eligibility'],
    [{ mayAct: true, eligibility: null }, 'Decide eligibility'],
  ])('%j: %s', (next, words) => {
    expect(nextText({ step, ...next }, false)).toBe(words);
  });
});
