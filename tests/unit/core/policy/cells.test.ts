import { describe, expect, it } from 'vitest';
import { type LeadDuty, reviewsWithin } from '@/lib/core/policy/duty';
import { type Actor, may, mayEver, reachOf } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { type Permission, reach } from '@/lib/core/policy/table';

const ROLES: Role[] = [
  'PHB_LEAD',
  'FINANCE_OFFICER',
  'AUDITOR',
  'ADMINISTRATOR',
  'PRACTITIONER',
  'BUDGET_HOLDER',
  'REPRESENTATIVE',
  'NOMINEE',
];
const PERMISSIONS = Object.keys(reach) as Permission[];

const mine = { commissionerCode: 'QAA', personId: 'p1' };
const anothers = { commissionerCode: 'QAA', personId: 'p2' };
const anotherCommissioners = { commissionerCode: 'QBB', personId: 'p1' };

const actor = (role: Role, change: Partial<Actor> = {}): Actor => ({
  userId: 'u1',
  displayName: 'Test',
  commissionerCode: 'QAA',
  commissionerName: 'NHS Test',
  role,
  personIds: ['p1'],
  authorities: [{ personId: 'p1', coversMoney: true, coversPlan: true }],
  actsFor: [],
  approvalLimitPence: null,
  duty: null,
  ...change,
});

// Written out by hand, not made from lib/core/policy/table.ts: one grant more or less is a failure. A cell a
// line, so that a change of rights is a change of that line.
const GRANTED = `
PHB_LEAD person:find commissioner
PHB_LEAD person:list commissioner
PHB_LEAD person:view commissioner
PHB_LEAD sensitive:write commissioner
PHB_LEAD capacity:view commissioner
PHB_LEAD sharing:view commissioner
PHB_LEAD death:record commissioner
PHB_LEAD case:view commissioner
PHB_LEAD case:close commissioner
PHB_LEAD eligibility:view commissioner
PHB_LEAD eligibility:record commissioner
PHB_LEAD eligibility:decide commissioner
PHB_LEAD assessment:view commissioner
PHB_LEAD challenge:ask commissioner
PHB_LEAD challenge:decide commissioner
PHB_LEAD refund:view commissioner
PHB_LEAD letter:view commissioner
PHB_LEAD letter:send commissioner
PHB_LEAD standard:list commissioner
PHB_LEAD criteria:view commissioner
PHB_LEAD plan:view commissioner
PHB_LEAD plan:decide commissioner
PHB_LEAD inbox:view commissioner
PHB_LEAD budget:list commissioner
PHB_LEAD budget:view commissioner
PHB_LEAD budget:start commissioner
PHB_LEAD budget:end commissioner
PHB_LEAD payment-notice:decide commissioner
PHB_LEAD bank-details:view commissioner
PHB_LEAD bank-details:confirm commissioner
PHB_LEAD modulus:view commissioner
PHB_LEAD payment-way:view commissioner
PHB_LEAD organisation:record commissioner
PHB_LEAD organisation:view commissioner
PHB_LEAD payment:list commissioner
PHB_LEAD payment:approve commissioner
PHB_LEAD payment-run:approve commissioner
PHB_LEAD repayment:view commissioner
PHB_LEAD repayment:decide commissioner
PHB_LEAD repayment:send commissioner
PHB_LEAD repayment:ask commissioner
PHB_LEAD receipt:view commissioner
PHB_LEAD totals:view commissioner
PHB_LEAD list:export commissioner
PHB_LEAD staff:list commissioner
PHB_LEAD use:view commissioner
PHB_LEAD factor:reset commissioner
PHB_LEAD message:view commissioner
PHB_LEAD practice:view commissioner
PHB_LEAD setting:view commissioner
FINANCE_OFFICER person:find commissioner
FINANCE_OFFICER person:list commissioner
FINANCE_OFFICER person:view commissioner
FINANCE_OFFICER case:view commissioner
FINANCE_OFFICER eligibility:view commissioner
FINANCE_OFFICER refund:view commissioner
FINANCE_OFFICER refund:confirm commissioner
FINANCE_OFFICER standard:list commissioner
FINANCE_OFFICER plan:view commissioner
FINANCE_OFFICER inbox:view commissioner
FINANCE_OFFICER budget:list commissioner
FINANCE_OFFICER budget:view commissioner
FINANCE_OFFICER budget:start commissioner
FINANCE_OFFICER budget:end commissioner
FINANCE_OFFICER bank-details:view commissioner
FINANCE_OFFICER bank-details:record commissioner
FINANCE_OFFICER bank-details:confirm commissioner
FINANCE_OFFICER modulus:view commissioner
FINANCE_OFFICER payment-way:view commissioner
FINANCE_OFFICER payment-way:write commissioner
FINANCE_OFFICER organisation:record commissioner
FINANCE_OFFICER organisation:view commissioner
FINANCE_OFFICER payment:list commissioner
FINANCE_OFFICER payment:propose commissioner
FINANCE_OFFICER payment:approve commissioner
FINANCE_OFFICER payment:release commissioner
FINANCE_OFFICER payment-run:propose commissioner
FINANCE_OFFICER payment-run:approve commissioner
FINANCE_OFFICER payment-run:release commissioner
FINANCE_OFFICER spending:reverse commissioner
FINANCE_OFFICER spending:check commissioner
FINANCE_OFFICER repayment:view commissioner
FINANCE_OFFICER repayment:open commissioner
FINANCE_OFFICER repayment:send commissioner
FINANCE_OFFICER repayment:receive commissioner
FINANCE_OFFICER receipt:view commissioner
FINANCE_OFFICER totals:view commissioner
FINANCE_OFFICER list:export commissioner
FINANCE_OFFICER staff:list commissioner
FINANCE_OFFICER message:view commissioner
AUDITOR person:find commissioner
AUDITOR person:list commissioner
AUDITOR person:view commissioner
AUDITOR capacity:view commissioner
AUDITOR sharing:view commissioner
AUDITOR case:view commissioner
AUDITOR eligibility:view commissioner
AUDITOR assessment:view commissioner
AUDITOR refund:view commissioner
AUDITOR letter:view commissioner
AUDITOR standard:list commissioner
AUDITOR criteria:view commissioner
AUDITOR plan:view commissioner
AUDITOR inbox:view commissioner
AUDITOR budget:list commissioner
AUDITOR budget:view commissioner
AUDITOR bank-details:view commissioner
AUDITOR modulus:view commissioner
AUDITOR payment-way:view commissioner
AUDITOR organisation:view commissioner
AUDITOR payment:list commissioner
AUDITOR repayment:view commissioner
AUDITOR receipt:view commissioner
AUDITOR totals:view commissioner
AUDITOR list:export commissioner
AUDITOR staff:list commissioner
AUDITOR use:view commissioner
AUDITOR message:view commissioner
AUDITOR message:list commissioner
AUDITOR practice:view commissioner
AUDITOR setting:view commissioner
ADMINISTRATOR criteria:view commissioner
ADMINISTRATOR criteria:write commissioner
ADMINISTRATOR modulus:view commissioner
ADMINISTRATOR modulus:load commissioner
ADMINISTRATOR payment-way:view commissioner
ADMINISTRATOR payment-way:write commissioner
ADMINISTRATOR totals:view commissioner
ADMINISTRATOR account:create commissioner
ADMINISTRATOR account:suspend commissioner
ADMINISTRATOR role:grant commissioner
ADMINISTRATOR role:end commissioner
ADMINISTRATOR user:view commissioner
ADMINISTRATOR staff:list commissioner
ADMINISTRATOR sign-in:view commissioner
ADMINISTRATOR factor:reset commissioner
ADMINISTRATOR message:list commissioner
ADMINISTRATOR message:again commissioner
ADMINISTRATOR practice:view commissioner
ADMINISTRATOR practice:load commissioner
ADMINISTRATOR setting:view commissioner
ADMINISTRATOR setting:write commissioner
PRACTITIONER person:find commissioner
PRACTITIONER person:list caseload
PRACTITIONER person:view caseload
PRACTITIONER person:register commissioner
PRACTITIONER person:edit caseload
PRACTITIONER sensitive:write caseload
PRACTITIONER characteristics:record caseload
PRACTITIONER authority:record caseload
PRACTITIONER access:invite caseload
PRACTITIONER capacity:view caseload
PRACTITIONER capacity:record caseload
PRACTITIONER sharing:view caseload
PRACTITIONER sharing:record caseload
PRACTITIONER sharing:withdraw caseload
PRACTITIONER death:record caseload
PRACTITIONER caseload:join commissioner
PRACTITIONER record:break-glass commissioner
PRACTITIONER request:record caseload
PRACTITIONER referral:record caseload
PRACTITIONER case:view caseload
PRACTITIONER case:close caseload
PRACTITIONER eligibility:view caseload
PRACTITIONER eligibility:record caseload
PRACTITIONER assessment:view caseload
PRACTITIONER assessment:write caseload
PRACTITIONER challenge:ask caseload
PRACTITIONER refund:view caseload
PRACTITIONER letter:view caseload
PRACTITIONER letter:send caseload
PRACTITIONER standard:list caseload
PRACTITIONER transition:record caseload
PRACTITIONER review:record caseload
PRACTITIONER criteria:view commissioner
PRACTITIONER indicative:set caseload
PRACTITIONER plan:view caseload
PRACTITIONER plan:write caseload
PRACTITIONER plan:contribute caseload
PRACTITIONER plan:agree caseload
PRACTITIONER plan:submit caseload
PRACTITIONER budget:list caseload
PRACTITIONER budget:view caseload
PRACTITIONER consent:record caseload
PRACTITIONER agreement:record caseload
PRACTITIONER exclusion:record caseload
PRACTITIONER payee:name caseload
PRACTITIONER spending:record caseload
PRACTITIONER repayment:view caseload
PRACTITIONER repayment:ask caseload
PRACTITIONER file:send caseload
PRACTITIONER receipt:view caseload
PRACTITIONER staff:list commissioner
PRACTITIONER message:view caseload
PRACTITIONER practice:view commissioner
BUDGET_HOLDER person:view own
BUDGET_HOLDER access:view own
BUDGET_HOLDER look:view own
BUDGET_HOLDER sharing:view own
BUDGET_HOLDER sharing:withdraw own
BUDGET_HOLDER case:view own
BUDGET_HOLDER eligibility:view own
BUDGET_HOLDER assessment:view own
BUDGET_HOLDER challenge:ask own
BUDGET_HOLDER refund:view own
BUDGET_HOLDER letter:view own
BUDGET_HOLDER plan:view own
BUDGET_HOLDER plan:contribute own
BUDGET_HOLDER plan:agree own
BUDGET_HOLDER budget:view own
BUDGET_HOLDER spending:record own
BUDGET_HOLDER repayment:view own
BUDGET_HOLDER repayment:ask own
BUDGET_HOLDER file:send own
BUDGET_HOLDER receipt:view own
REPRESENTATIVE person:view own
REPRESENTATIVE look:view own
REPRESENTATIVE case:view own
REPRESENTATIVE eligibility:view own
REPRESENTATIVE assessment:view own
REPRESENTATIVE challenge:ask own
REPRESENTATIVE refund:view own
REPRESENTATIVE letter:view own
REPRESENTATIVE plan:view own
REPRESENTATIVE plan:contribute own
REPRESENTATIVE plan:agree own
REPRESENTATIVE budget:view own
REPRESENTATIVE spending:record own
REPRESENTATIVE repayment:view own
REPRESENTATIVE repayment:ask own
REPRESENTATIVE file:send own
REPRESENTATIVE receipt:view own
NOMINEE person:view own
NOMINEE case:view own
NOMINEE plan:view own
NOMINEE budget:view own
NOMINEE spending:record own
NOMINEE repayment:view own
NOMINEE repayment:ask own
NOMINEE file:send own
NOMINEE receipt:view own
`.trim();

function grantedNow(): string {
  const linesOf = (role: Role) =>
    PERMISSIONS.filter((permission) => mayEver(actor(role), permission)).map(
      (permission) => `${role} ${permission} ${reachOf(actor(role), permission)}`,
    );
  return ROLES.flatMap(linesOf).join('\n');
}

describe('the policy table', () => {
  it('grants exactly these cells', () => {
    expect(grantedNow()).toBe(GRANTED);
  });

  const cells = PERMISSIONS.flatMap((permission) => ROLES.map((role) => [permission, role] as const));

  it.each(cells)('%s for %s: its reach, and never another commissioner', (permission, role) => {
    const cell = reach[permission][role];
    expect(may(actor(role), permission, mine)).toBe(cell !== 'none');
    expect(may(actor(role), permission, anothers)).toBe(cell === 'commissioner');
    expect(may(actor(role), permission, anotherCommissioners)).toBe(false);
  });

  it.each(cells)(
    '%s for %s: an authority opens only what it covers, a caseload only who is on it',
    (permission, role) => {
      const cell = reach[permission];
      const money = [{ personId: 'p1', coversMoney: true, coversPlan: false }];
      const plan = [{ personId: 'p1', coversMoney: false, coversPlan: true }];
      const isOwn = cell[role] === 'own';
      expect(may(actor(role, { authorities: money }), permission, mine)).toBe(
        isOwn ? cell.cover !== 'plan' : cell[role] !== 'none',
      );
      expect(may(actor(role, { authorities: plan }), permission, mine)).toBe(
        isOwn ? cell.cover !== 'money' : cell[role] !== 'none',
      );
      const reachesNoPerson = actor(role, { authorities: [], personIds: [] });
      expect(may(reachesNoPerson, permission, mine)).toBe(cell[role] === 'commissioner');
    },
  );

  it('SEP-02: half of the role of a lead leaves exactly this to the other half', () => {
    const left = (duty: LeadDuty) =>
      PERMISSIONS.filter(
        (permission) =>
          mayEver(actor('PHB_LEAD'), permission) && !mayEver(actor('PHB_LEAD', { duty }), permission),
      );
    expect(left('ELIGIBILITY')).toEqual(['plan:decide', 'payment-notice:decide', 'repayment:decide']);
    expect(left('PLANS')).toEqual(['eligibility:record', 'eligibility:decide']);
  });

  it.each([
    ['ELIGIBILITY', 'plan:decide'],
    ['ELIGIBILITY', 'payment-notice:decide'],
    ['ELIGIBILITY', 'repayment:decide'],
    ['PLANS', 'eligibility:decide'],
    ['PLANS', 'eligibility:record'],
  ] as const)('SEP-02: %s does not %s for any person, and reaches no row by it', (duty, permission) => {
    expect(may(actor('PHB_LEAD'), permission, mine)).toBe(true);
    expect(may(actor('PHB_LEAD', { duty }), permission, mine)).toBe(false);
    expect(reachOf(actor('PHB_LEAD', { duty }), permission)).toBe('none');
  });

  it('SEP-02: a review is for the half that made what it is about', () => {
    const within = (duty: LeadDuty | null) => [reviewsWithin(duty, true), reviewsWithin(duty, false)];
    expect([within(null), within('PLANS'), within('ELIGIBILITY')]).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
  });

  it('keeps the duties apart: who writes does not decide, who decides does not pay', () => {
    for (const role of ROLES) {
      expect(mayEver(actor(role), 'plan:submit') && mayEver(actor(role), 'plan:decide')).toBe(false);
      expect(mayEver(actor(role), 'plan:decide') && mayEver(actor(role), 'payment:release')).toBe(false);
    }
  });
});
