import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import {
  asksNursingAgain,
  checkNursingOutcome,
  checkNursingStart,
  isNursingAnswered,
  type NursingFound,
  type ReviewOfRefusal,
} from '@/lib/eligibility/rules/nursing-care';

const noHome: NursingFound = { answer: 'NO_HOME' };
const needed: NursingFound = { answer: 'NEEDED', from: day('2026-06-12') };
const pays = { outcome: 'NURSING_CARE', nursingPence: 26_768 } as const;
const joint = { outcome: 'JOINT_PACKAGE', nhsShare: 'Two nights' } as const;

describe('NUR-01: NHS-funded nursing care has an outcome', () => {
  it.each([
    ['in no home with nursing', noHome, null, null, 'ok'],
    ['in a home, nothing said', needed, null, null, 'nursing-outcome-missing'],
    ['in a home, a blank', needed, null, '  ', 'nursing-outcome-missing'],
    ['in a home, paid', needed, pays, null, 'ok'],
    ['in a home, why not', needed, null, 'A district nurse visits', 'ok'],
    ['in a home, a joint package alone', needed, joint, null, 'nursing-outcome-missing'],
    ['not asked before', null, null, null, 'nursing-outcome-missing'],
    ['not asked before, why not', null, null, 'Lives at home', 'ok'],
  ] as const)('%s', (_, found, instead, refused, expected) => {
    const checked = checkNursingOutcome({ found, instead, refused });
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(expected);
  });

  it.each([
    [null, false],
    [noHome, true],
    [needed, true],
    [{ answer: 'NOT_NEEDED', why: 'No nursing' } as const, true],
    [{ answer: 'NOT_NEEDED', why: ' ' } as const, false],
  ])('%j can be sent: %s', (found, expected) => {
    expect(isNursingAnswered(found)).toBe(expected);
  });

  it.each([
    ['2026-06-12', false, true],
    ['2025-06-11', false, true],
    ['2025-06-10', false, false],
    ['2027-06-13', false, true],
    ['2027-06-14', false, false],
    ['2026-06-12', true, true],
    ['2026-06-11', true, false],
  ])('from %s, decided again %s: %s', (from, isDecidedAgain, expected) => {
    const decidedOn = day('2026-06-12');
    expect(checkNursingStart(day(from), { decidedOn, isDecidedAgain }).ok).toBe(expected);
  });
});

describe('NUR-02: a refusal that stays after a review', () => {
  const refusal: ReviewOfRefusal = {
    framework: 'CHC',
    isRefusal: true,
    isInForce: true,
    isOurs: true,
    isPaid: false,
    hasDied: false,
  };

  it('asks about nursing care', () => {
    expect(asksNursingAgain(refusal)).toBe(true);
  });

  it.each([
    ['of children’s continuing care', { framework: 'CYPCC' }],
    ['that is a screening, a plan or a yes', { isRefusal: false }],
    ['that was superseded', { isInForce: false }],
    ['with another body', { isOurs: false }],
    ['where the NHS pays for it already', { isPaid: true }],
    ['after a death', { hasDied: true }],
  ] as const)('does not, %s', (_, change) => {
    expect(asksNursingAgain({ ...refusal, ...change })).toBe(false);
  });
});
