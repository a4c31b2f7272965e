import { describe, expect, it } from 'vitest';
import { checkRequest, PHB_GROUPS, type PhbGroup } from '@/lib/case/rules/groups';
import { day } from '@/lib/core/plain-date';
import { fitsFramework } from '@/lib/eligibility/rules/framework';

const today = day('2026-07-10');

function outcome(group: PhbGroup, dateOfBirth: string, askedOn = '2026-07-10'): string {
  const result = checkRequest({ group, dateOfBirth: day(dateOfBirth), askedOn: day(askedOn) }, today);
  return result.ok ? 'recorded' : result.error.kind;
}

describe('REQ-01: groups and ages', () => {
  it.each<[PhbGroup, string, string, string]>([
    ['CHC', '2008-07-11', '2026-07-10', 'age-outside-group'],
    ['CHC', '2008-07-10', '2026-07-10', 'recorded'],
    ['CYPCC', '2008-07-11', '2026-07-10', 'recorded'],
    ['CYPCC', '2008-07-10', '2026-07-10', 'age-outside-group'],
    ['CYPCC', '2008-07-10', '2026-07-09', 'recorded'],
    ['S117', '2008-07-11', '2026-07-10', 'recorded'],
    ['WHEELCHAIR', '2025-07-10', '2026-07-11', 'asked-in-future'],
    ['WHEELCHAIR', '2025-07-10', '2025-07-09', 'asked-before-birth'],
    ['WHEELCHAIR', '2025-07-10', '2025-07-10', 'recorded'],
  ])('%s, born %s, asked %s: %s', (group, dateOfBirth, askedOn, expected) => {
    expect(outcome(group, dateOfBirth, askedOn)).toBe(expected);
  });

  it('tells the limits of a group it refuses', () => {
    expect(checkRequest({ group: 'CYPCC', dateOfBirth: day('1990-01-01'), askedOn: today }, today)).toEqual({
      ok: false,
      error: { kind: 'age-outside-group', age: 36, from: 0, to: 17 },
    });
  });

  it('has eight groups, six of them for every age', () => {
    expect(PHB_GROUPS).toHaveLength(8);
    expect(PHB_GROUPS.filter((group) => fitsFramework(group, 17) && fitsFramework(group, 18))).toHaveLength(
      6,
    );
  });
});
