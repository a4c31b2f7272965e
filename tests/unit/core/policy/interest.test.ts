import { describe, expect, it } from 'vitest';
import { isInterest, isJudging, JUDGING, mayJudge } from '@/lib/core/policy/interest';
import { type Permission, reach } from '@/lib/core/policy/table';
import { sources } from '../../../architecture/files';
import fc from '../../../support/property';

const PERMISSIONS = Object.keys(reach) as Permission[];
const ids = fc.constantFrom('p1', 'p2', 'p3');

describe('SEP-01: who acts for a person does not judge them', () => {
  it('whatever the permission and the people: only a judging one is refused, and only for those people', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERMISSIONS), fc.array(ids), ids, (permission, actsFor, personId) => {
        const isRefused = isJudging(permission) && actsFor.includes(personId);
        expect(mayJudge(permission, actsFor, personId)).toBe(!isRefused);
      }),
    );
  });

  it('knows its refusal from any other', () => {
    expect(isInterest({ kind: 'not-found' })).toBe(false);
    expect(isInterest({ kind: 'not-found', because: 'acts-for-person' } as { kind: string })).toBe(true);
  });

  it('leaves out only what informs, records what others decided, or is the person’s own', () => {
    const left = PERMISSIONS.filter((permission) => !isJudging(permission)).filter(
      (permission) => !/:(list|view|find|export)$/.test(permission),
    );
    expect(left).toEqual([
      'person:register',
      'person:edit',
      'sensitive:write',
      'characteristics:record',
      'authority:record',
      'access:invite',
      'sharing:record',
      'sharing:withdraw',
      'death:record',
      'caseload:join',
      'record:break-glass',
      'request:record',
      'referral:record',
      'challenge:ask',
      'letter:send',
      'transition:record',
      'criteria:write',
      'plan:contribute',
      'plan:agree',
      'consent:record',
      'modulus:load',
      'payment-way:write',
      'organisation:record',
      // A run is of many people: who signs one asks for whom they act.
      'payment-run:propose',
      'payment-run:approve',
      'payment-run:release',
      'spending:record',
      'repayment:send',
      'repayment:ask',
      'file:send',
      'account:create',
      'account:suspend',
      'role:grant',
      'role:end',
      'factor:reset',
      'message:again',
      'practice:load',
      'setting:write',
    ]);
  });

  it('is asked by every command that judges: each locks by what asks the rule', () => {
    const ASKS =
      /\b(lockCase|lockCaseToDecide|lockPayment|lockBudget|refuseInterest|lockPayeeAccount|planToWrite|changeAssessment|assessmentToWrite|lockAssessmentAndCase|challengedCase|writeParts|lockToCheck|lockRepayment|lockNotices)\(/;
    const commands = sources('lib').filter(
      ({ path, text }) =>
        /^lib\/\w+\/commands\//.test(path) &&
        JUDGING.some((permission) => text.includes(`'${permission}'`)) &&
        /\bcommand[<(]/.test(text),
    );
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter(({ text }) => !ASKS.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
