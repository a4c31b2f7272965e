import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkEligibilityEnd, type EndGround } from '@/lib/eligibility/rules/ending';
import type { EntryRow } from '@/lib/eligibility/rules/entry';

const verdict = (
  change: Partial<EntryRow>,
  {
    lastDay = '2026-03-31',
    ground = 'ASSESSED',
    until = null,
  }: { lastDay?: string; ground?: EndGround; until?: string | null } = {},
) => {
  const current: EntryRow = {
    id: 'a',
    entryId: 'a',
    supersedesId: null,
    change: null,
    framework: 'CHC',
    outcome: 'CHC',
    startsOn: day('2023-06-12'),
    endsOn: null,
    ...change,
  };
  const checked = checkEligibilityEnd(
    { current, until: until === null ? null : day(until) },
    day(lastDay),
    ground,
  );
  return checked.ok ? 'ok' : checked.error.kind;
};

describe('ELI-95: the end of an eligibility', () => {
  it('is on its first day at the earliest', () => {
    expect(verdict({}, { lastDay: '2023-06-12' })).toBe('ok');
    expect(verdict({}, { lastDay: '2023-06-11' })).toBe('ends-before-its-start');
  });

  it('is not for a no, or for what has a last day', () => {
    expect(verdict({ outcome: 'NOT_ELIGIBLE' })).toBe('nothing-to-end');
    expect(verdict({}, { until: '2026-01-31' })).toBe('nothing-to-end');
  });

  it.each([
    ['TURNED_18', 'CYPCC', 'CHILDRENS_CARE', 'ok'],
    ['TURNED_18', 'CHC', 'CHC', 'ground-not-of-outcome'],
    ['LEFT_NURSING', 'CHC', 'NURSING_CARE', 'ok'],
    ['LEFT_NURSING', 'CHC', 'CHC', 'ground-not-of-outcome'],
    ['ASSESSED', 'S117', 'SECTION_117', 'ok'],
  ] as const)('%s under %s, %s: %s', (ground, framework, outcome, expected) => {
    expect(verdict({ framework, outcome }, { ground })).toBe(expected);
  });
});
