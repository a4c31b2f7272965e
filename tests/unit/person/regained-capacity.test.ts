import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { AUTHORITY_BASES } from '@/lib/person/rules/basis-terms';
import type { Found } from '@/lib/person/rules/capacity';
import { regainedEnd, restsOnLack } from '@/lib/person/rules/regained-capacity';

const today = day('2026-06-15');
const found = (finding: Found['finding'], assessedOn: string, matter: Found['matter'] = 'MONEY'): Found => ({
  matter,
  finding,
  assessedOn: day(assessedOn),
});
const deputy = { basis: 'DEPUTY_HEALTH_AND_WELFARE', startsOn: day('2026-01-10') } as const;
const LACKED = found('LACKS', '2026-01-05');

describe('PER-37: a finding that the person has capacity', () => {
  it('ends what rests on the lack of it, and nothing else', () => {
    expect(AUTHORITY_BASES.filter((basis) => !restsOnLack(basis))).toEqual([
      'OWN',
      'NOMINATED_BY_PERSON',
      'PERSONAL_REPRESENTATIVE',
    ]);
    const has = [LACKED, found('HAS', '2026-05-05')];
    for (const basis of AUTHORITY_BASES)
      expect(regainedEnd({ ...deputy, basis }, 'MONEY', has, today)).toBe(
        restsOnLack(basis) ? '2026-05-04' : null,
      );
  });

  it('leaves a nominee the sight of the plan', () => {
    const has = [found('LACKS', '2026-01-05', 'PLAN'), found('HAS', '2026-05-05', 'PLAN')];
    expect(regainedEnd({ ...deputy, basis: 'NOMINATED_IN_ADVANCE' }, 'PLAN', has, today)).toBeNull();
    expect(regainedEnd(deputy, 'PLAN', has, today)).toBe('2026-05-04');
  });

  it.each<[string, Found[], string | null]>([
    ['nothing is found', [], null],
    ['they lack it', [LACKED], null],
    ['it is about another decision', [LACKED, found('HAS', '2026-05-05', 'CARE')], null],
    ['it is to come', [LACKED, found('HAS', '2026-06-16')], null],
    ['it is of today', [LACKED, found('HAS', '2026-06-15')], '2026-06-14'],
    [
      'it is found a second time',
      [LACKED, found('HAS', '2026-05-05'), found('HAS', '2026-06-01')],
      '2026-05-04',
    ],
    ['it is corrected', [LACKED, found('HAS', '2026-05-05'), found('LACKS', '2026-05-05')], null],
    ['it is of before the authority', [found('HAS', '2026-01-02')], '2026-01-09'],
  ])('where %s', (_, all, expected) => {
    expect(regainedEnd(deputy, 'MONEY', all, today)).toBe(expected);
  });
});
