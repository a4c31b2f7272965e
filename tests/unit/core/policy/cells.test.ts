import { describe, expect, it } from 'vitest';
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
  approvalLimitPence: null,
  ...change,
});

// Written out by hand, not made from lib/core/policy/table.ts: one grant more or less is a failure.
const GRANTED = `
PHB_LEAD: person:find commissioner, person:list commissioner, person:view commissioner, case:view commissioner, case:close commissioner, eligibility:decide commissioner, assessment:view commissioner, challenge:ask commissioner, challenge:decide commissioner, refund:view commissioner, letter:view commissioner, letter:send commissioner, standard:list commissioner, criteria:view commissioner, plan:view commissioner, plan:decide commissioner, inbox:view commissioner, budget:list commissioner, budget:view commissioner, budget:start commissioner, payment:list commissioner, payment:approve commissioner, receipt:view commissioner, totals:view commissioner, list:export commissioner, staff:list commissioner
FINANCE_OFFICER: person:find commissioner, person:list commissioner, person:view commissioner, case:view commissioner, refund:view commissioner, refund:confirm commissioner, standard:list commissioner, plan:view commissioner, inbox:view commissioner, budget:list commissioner, budget:view commissioner, budget:start commissioner, payment:list commissioner, payment:propose commissioner, payment:approve commissioner, payment:release commissioner, spending:reverse commissioner, receipt:view commissioner, totals:view commissioner, list:export commissioner, staff:list commissioner
AUDITOR: person:find commissioner, person:list commissioner, person:view commissioner, case:view commissioner, assessment:view commissioner, refund:view commissioner, letter:view commissioner, standard:list commissioner, criteria:view commissioner, plan:view commissioner, inbox:view commissioner, budget:list commissioner, budget:view commissioner, payment:list commissioner, receipt:view commissioner, totals:view commissioner, list:export commissioner, staff:list commissioner
ADMINISTRATOR: criteria:view commissioner, criteria:write commissioner, totals:view commissioner, staff:list commissioner
PRACTITIONER: person:find commissioner, person:list caseload, person:view caseload, person:register commissioner, person:edit caseload, characteristics:record caseload, authority:record caseload, caseload:join commissioner, record:break-glass commissioner, request:record caseload, case:view caseload, case:close caseload, assessment:view caseload, assessment:write caseload, challenge:ask caseload, refund:view caseload, letter:view caseload, letter:send caseload, standard:list caseload, transition:record caseload, criteria:view commissioner, indicative:set caseload, plan:view caseload, plan:write caseload, plan:contribute caseload, plan:agree caseload, plan:submit caseload, budget:list caseload, budget:view caseload, spending:record caseload, receipt:view caseload, staff:list commissioner
BUDGET_HOLDER: person:view own, case:view own, assessment:view own, challenge:ask own, refund:view own, letter:view own, plan:view own, plan:contribute own, plan:agree own, budget:view own, spending:record own, receipt:view own
REPRESENTATIVE: person:view own, case:view own, assessment:view own, challenge:ask own, refund:view own, letter:view own, plan:view own, plan:contribute own, plan:agree own, budget:view own, spending:record own, receipt:view own
NOMINEE: person:view own, case:view own, plan:view own, budget:view own, spending:record own, receipt:view own
`.trim();

function grantedNow(): string {
  const line = (role: Role) => {
    const cells = PERMISSIONS.filter((permission) => mayEver(actor(role), permission));
    return `${role}: ${cells.map((permission) => `${permission} ${reachOf(actor(role), permission)}`).join(', ')}`;
  };
  return ROLES.map(line).join('\n');
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

  it('keeps the duties apart: who writes does not decide, who decides does not pay', () => {
    for (const role of ROLES) {
      expect(mayEver(actor(role), 'plan:submit') && mayEver(actor(role), 'plan:decide')).toBe(false);
      expect(mayEver(actor(role), 'plan:decide') && mayEver(actor(role), 'payment:release')).toBe(false);
    }
  });
});
