import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type CapacityDraft, checkCapacity, type Found, findingOn } from '@/lib/person/rules/capacity';

const today = day('2026-01-20');
const draft: CapacityDraft = {
  matters: ['MONEY'],
  finding: 'LACKS',
  assessedOn: today,
  assessorName: 'Grace Tran',
  assessorRole: 'Nurse',
  reasons: 'Could not weigh up the choice',
  consulted: 'Joanna Marlowe and the GP',
};

function outcome(change: Partial<CapacityDraft>, age = 67): string {
  const result = checkCapacity({ ...draft, ...change }, age, today);
  return result.ok ? 'recorded' : result.error.kind;
}

describe('PER-33: a finding about capacity', () => {
  it.each<[string, Partial<CapacityDraft>, string]>([
    ['names the decision, the day, the assessor and who was spoken to', {}, 'recorded'],
    ['about no decision', { matters: [] }, 'no-matter'],
    ['of tomorrow', { assessedOn: day('2026-01-21') }, 'assessed-in-future'],
    ['without an assessor', { assessorName: ' ' }, 'assessor-missing'],
    ['without their role', { assessorRole: '' }, 'assessor-missing'],
    ['without what it rests on', { reasons: '' }, 'reasons-missing'],
    ['that capacity is lacking, after speaking to no one', { consulted: null }, 'consulted-missing'],
    ['that the person has it needs no one spoken to', { finding: 'HAS', consulted: null }, 'recorded'],
  ])('%s', (_, change, expected) => {
    expect(outcome(change)).toBe(expected);
  });

  it('is recorded of a person from 16', () => {
    expect([outcome({}, 15), outcome({}, 16)]).toEqual(['under-16', 'recorded']);
  });

  it('counts for its decision from its day, until another is found', () => {
    const lacks: Found = { matter: 'MONEY', finding: 'LACKS', assessedOn: day('2026-01-20') };
    const regained: Found = { ...lacks, finding: 'HAS', assessedOn: day('2026-06-01') };
    const on = (of: string) => findingOn([lacks, regained], 'MONEY', day(of));
    expect(['2026-01-19', '2026-01-20', '2026-05-31', '2026-06-01'].map(on)).toEqual([
      null,
      'LACKS',
      'LACKS',
      'HAS',
    ]);
    expect(findingOn([lacks, regained], 'PLAN', day('2026-06-01'))).toBeNull();
  });

  it('that was recorded wrongly no longer counts on any of its days', () => {
    const wrong: Found = { matter: 'PLAN', finding: 'LACKS', assessedOn: day('2026-01-20') };
    const corrected: Found = { ...wrong, finding: 'HAS' };
    expect(findingOn([wrong, corrected], 'PLAN', day('2026-01-25'))).toBe('HAS');
  });
});
