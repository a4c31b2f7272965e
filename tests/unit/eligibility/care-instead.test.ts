import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type CareInstead, checkInstead } from '@/lib/eligibility/rules/care-instead';
import { FRAMEWORKS } from '@/lib/eligibility/rules/framework';

const decidedOn = day('2026-03-03');
const dayBefore = day('2026-03-02');
const nursing: CareInstead = { outcome: 'NURSING_CARE', nursingPence: 25_406 };
const joint: CareInstead = { outcome: 'JOINT_PACKAGE', nhsShare: 'Two nights a week' };

describe('ELI-96: care instead of eligibility', () => {
  it.each([
    ['nothing', null, 'CHC', true, 'ok'],
    ['nursing care', nursing, 'CHC', false, 'ok'],
    ['a joint package', joint, 'CHC', false, 'ok'],
    ['a joint package for a child', joint, 'CYPCC', false, 'ok'],
    ['nursing care for a child', nursing, 'CYPCC', false, 'instead-not-of-framework'],
    ['nursing care and eligible', nursing, 'CHC', true, 'instead-of-eligible'],
    ['nursing care to the day it starts', { ...nursing, to: decidedOn }, 'CHC', false, 'ok'],
    [
      'nursing care that ends first',
      { ...nursing, to: dayBefore },
      'CHC',
      false,
      'instead-ends-before-start',
    ],
    ['nursing care before the decision', { ...nursing, from: dayBefore, to: dayBefore }, 'CHC', false, 'ok'],
  ] as const)('%s', (_, instead, framework, isEligible, expected) => {
    const checked = checkInstead(instead, { framework, isEligible, decidedOn });
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(expected);
  });

  it.each(FRAMEWORKS.filter((one) => one !== 'CHC' && one !== 'CYPCC'))(
    'a decision by local criteria on %s can name neither: only continuing care has them',
    (framework) => {
      for (const instead of [nursing, joint]) {
        const checked = checkInstead(instead, { framework, isEligible: false, decidedOn });
        expect(checked).toEqual({ ok: false, error: { kind: 'instead-not-of-framework' } });
      }
    },
  );
});
