import { describe, expect, it } from 'vitest';
import { type CareInstead, checkInstead } from '@/lib/eligibility/rules/care-instead';

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
  ] as const)('%s', (_, instead, framework, isEligible, expected) => {
    const checked = checkInstead(instead, framework, isEligible);
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(expected);
  });
});
