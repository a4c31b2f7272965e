import { describe, expect, it } from 'vitest';
import { checkCompletedDay, checkReceivedDay } from '@/lib/assessment/rules/assessment-days';
import { checkStart, type OtherAssessment } from '@/lib/assessment/rules/start';
import { day } from '@/lib/core/plain-date';

const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;
const beside = (tool: OtherAssessment['tool'], state: OtherAssessment['state']): OtherAssessment => ({
  id: 'x',
  tool,
  state,
});

describe('which tool may be started on a case (ELI-21)', () => {
  it.each([
    ['CHECKLIST', 'CHC', 'REQUESTED', 'ok'],
    ['DST', 'CHC', 'REQUESTED', 'ok'],
    ['CHILD_PRE_ASSESSMENT', 'CYPCC', 'REQUESTED', 'ok'],
    ['CHILD_DST', 'CYPCC', 'REQUESTED', 'ok'],
    ['CHECKLIST', 'CYPCC', 'REQUESTED', 'tool-not-for-group'],
    ['DST', 'S117', 'REQUESTED', 'tool-not-for-group'],
    ['CHILD_DST', 'CHC', 'REQUESTED', 'tool-not-for-group'],
    ['CHECKLIST', 'CHC', 'ELIGIBLE', 'case-not-open-to-tool'],
    ['DST', 'CHC', 'ELIGIBLE', 'ok'],
    ['DST', 'CHC', 'PLAN_SUBMITTED', 'ok'],
    ['DST', 'CHC', 'ACTIVE', 'ok'],
    ['DST', 'CHC', 'SUSPENDED', 'ok'],
    ['CHILD_DST', 'CYPCC', 'ACTIVE', 'ok'],
    ['DST', 'CHC', 'REFUSED', 'case-not-open-to-tool'],
    ['DST', 'CHC', 'DECLINED', 'case-not-open-to-tool'],
    ['DST', 'CHC', 'ENDED', 'case-not-open-to-tool'],
  ] as const)('%s on a case of %s that is %s: %s', (tool, group, state, expected) => {
    expect(kind(checkStart(tool, { group, state }, []))).toBe(expected);
  });

  it.each([
    ['CHECKLIST', 'CHECKLIST', 'OPEN', 'already-open'],
    ['CHECKLIST', 'CHECKLIST', 'COMPLETED', 'ok'],
    ['CHECKLIST', 'CHECKLIST', 'WITHDRAWN', 'ok'],
    ['DST', 'DST', 'SUBMITTED', 'already-open'],
    ['DST', 'DST', 'RETURNED', 'already-open'],
    ['DST', 'CHECKLIST', 'OPEN', 'ok'],
    ['CHECKLIST', 'DST', 'OPEN', 'full-assessment-under-way'],
    ['DST', 'FAST_TRACK', 'SUBMITTED', 'fast-track-waits'],
    ['DST', 'FAST_TRACK', 'COMPLETED', 'ok'],
  ] as const)('%s next to a %s that is %s: %s', (tool, other, state, expected) => {
    const chc = { group: 'CHC', state: 'REQUESTED' };
    expect(kind(checkStart(tool, chc, [beside(other, state)]))).toBe(expected);
  });
});

describe('the days of an assessment (ELI-20)', () => {
  const [asked, today] = [day('2026-03-03'), day('2026-03-10')];

  it.each([
    ['2026-03-10', 'ok'],
    ['2026-03-11', 'received-in-future'],
    ['2026-03-02', 'ok'],
    ['2025-03-03', 'ok'],
    ['2025-03-02', 'received-too-long-ago'],
  ])('received on %s: %s', (on, expected) => {
    expect(kind(checkReceivedDay(day(on), asked, today))).toBe(expected);
  });

  it.each([
    ['2026-03-08', '2026-03-08', 'ok'],
    ['2026-03-09', '2026-03-08', 'completed-after-received'],
    ['2026-03-11', '2026-03-10', 'completed-in-future'],
    ['2025-03-03', '2026-03-08', 'ok'],
    ['2025-03-02', '2026-03-08', 'completed-too-long-ago'],
  ])('completed on %s, received on %s: %s', (on, received, expected) => {
    expect(kind(checkCompletedDay(day(on), day(received), asked, today))).toBe(expected);
  });
});
