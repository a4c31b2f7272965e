import type { Cover, Reach, Role } from './role';

type Cells = Record<Role, Reach> & { cover: Cover };

/**
 * One row for a permission, one column for a role. A new one of either does not compile without its cells.
 */
const row = (
  cover: Cover,
  [lead, finance, auditor, administrator, practitioner, holder, representative, nominee]: [
    Reach, Reach, Reach, Reach, Reach, Reach, Reach, Reach,
  ], // biome-ignore format: one column a role
): Cells => ({
  cover,
  PHB_LEAD: lead,
  FINANCE_OFFICER: finance,
  AUDITOR: auditor,
  ADMINISTRATOR: administrator,
  PRACTITIONER: practitioner,
  BUDGET_HOLDER: holder,
  REPRESENTATIVE: representative,
  NOMINEE: nominee,
});

const [none, own, load, all] = ['none', 'own', 'caseload', 'commissioner'] as const;

// biome-ignore format: a table
export const reach = {
  //                                  lead  finance auditor admin practit. holder repres. nominee
  'person:find':           row('any',  [all,  all,  all,  none, all,  none, none, none]),
  'person:list':           row('any',  [all,  all,  all,  none, load, none, none, none]),
  'person:view':           row('any',  [all,  all,  all,  none, load, own,  own,  own]),
  'person:register':       row('any',  [none, none, none, none, all,  none, none, none]),
  'person:edit':           row('any',  [none, none, none, none, load, none, none, none]),
  'sensitive:write':       row('any',  [all,  none, none, none, load, none, none, none]),
  'characteristics:record':row('any',  [none, none, none, none, load, none, none, none]),
  'authority:record':      row('any',  [none, none, none, none, load, none, none, none]),
  'capacity:view':         row('any',  [all,  none, all,  none, load, none, none, none]),
  'capacity:record':       row('any',  [none, none, none, none, load, none, none, none]),
  'sharing:view':          row('any',  [all,  none, all,  none, load, own,  none, none]),
  'sharing:record':        row('any',  [none, none, none, none, load, none, none, none]),
  'sharing:withdraw':      row('any',  [none, none, none, none, load, own,  none, none]),
  'death:record':          row('any',  [all,  none, none, none, load, none, none, none]),
  'caseload:join':         row('any',  [none, none, none, none, all,  none, none, none]),
  'record:break-glass':    row('any',  [none, none, none, none, all,  none, none, none]),
  'request:record':        row('any',  [none, none, none, none, load, none, none, none]),
  'referral:record':       row('any',  [none, none, none, none, load, none, none, none]),
  'case:view':          row('any',  [all,  all,  all,  none, load, own,  own,  own]),
  'case:close':         row('any',  [all,  none, none, none, load, none, none, none]),
  'eligibility:view':      row('plan', [all,  all,  all,  none, load, own,  own,  none]),
  'eligibility:record':    row('any',  [all,  none, none, none, load, none, none, none]),
  'eligibility:decide':    row('any',  [all,  none, none, none, none, none, none, none]),
  'assessment:view':       row('plan', [all,  none, all,  none, load, own,  own,  none]),
  'assessment:write':      row('any',  [none, none, none, none, load, none, none, none]),
  'challenge:ask':         row('plan', [all,  none, none, none, load, own,  own,  none]),
  'challenge:decide':      row('any',  [all,  none, none, none, none, none, none, none]),
  'refund:view':           row('money',[all,  all,  all,  none, load, own,  own,  none]),
  'refund:confirm':        row('any',  [none, all,  none, none, none, none, none, none]),
  'letter:view':           row('plan', [all,  none, all,  none, load, own,  own,  none]),
  'letter:send':           row('any',  [all,  none, none, none, load, none, none, none]),
  'standard:list':         row('any',  [all,  all,  all,  none, load, none, none, none]),
  'transition:record':     row('any',  [none, none, none, none, load, none, none, none]),
  'review:record':         row('any',  [none, none, none, none, load, none, none, none]),
  'criteria:view':         row('any',  [all,  none, all,  all,  all,  none, none, none]),
  'criteria:write':        row('any',  [none, none, none, all,  none, none, none, none]),
  'indicative:set':        row('any',  [none, none, none, none, load, none, none, none]),
  'plan:view':             row('plan', [all,  all,  all,  none, load, own,  own,  own]),
  'plan:write':            row('plan', [none, none, none, none, load, none, none, none]),
  'plan:contribute':       row('plan', [none, none, none, none, load, own,  own,  none]),
  'plan:agree':            row('plan', [none, none, none, none, load, own,  own,  none]),
  'plan:submit':           row('plan', [none, none, none, none, load, none, none, none]),
  'plan:decide':           row('any',  [all,  none, none, none, none, none, none, none]),
  'inbox:view':            row('any',  [all,  all,  all,  none, none, none, none, none]),
  'budget:list':           row('any',  [all,  all,  all,  none, load, none, none, none]),
  'budget:view':           row('money',[all,  all,  all,  none, load, own,  own,  own]),
  'budget:start':          row('money',[all,  all,  none, none, none, none, none, none]),
  'budget:end':            row('money',[all,  all,  none, none, none, none, none, none]),
  'consent:record':        row('money',[none, none, none, none, load, none, none, none]),
  'payee:name':            row('money',[none, none, none, none, load, none, none, none]),
  'organisation:record':   row('any',  [all,  all,  none, none, none, none, none, none]),
  'organisation:view':     row('any',  [all,  all,  all,  none, none, none, none, none]),
  'payment:list':          row('money',[all,  all,  all,  none, none, none, none, none]),
  'payment:propose':       row('money',[none, all,  none, none, none, none, none, none]),
  'payment:approve':       row('money',[all,  all,  none, none, none, none, none, none]),
  'payment:release':       row('money',[none, all,  none, none, none, none, none, none]),
  'spending:record':       row('money',[none, none, none, none, load, own,  own,  own]),
  'spending:reverse':      row('money',[none, all,  none, none, none, none, none, none]),
  'file:send':             row('any',  [none, none, none, none, load, own,  own,  own]),
  'receipt:view':          row('money',[all,  all,  all,  none, load, own,  own,  own]),
  'totals:view':           row('any',  [all,  all,  all,  all,  none, none, none, none]),
  'list:export':           row('any',  [all,  all,  all,  none, none, none, none, none]),
  'account:create':        row('any',  [none, none, none, all,  none, none, none, none]),
  'role:grant':            row('any',  [none, none, none, all,  none, none, none, none]),
  'role:end':              row('any',  [none, none, none, all,  none, none, none, none]),
  'user:view':             row('any',  [none, none, none, all,  none, none, none, none]),
  'staff:list':            row('any',  [all,  all,  all,  all,  all,  none, none, none]),
  'use:view':              row('any',  [all,  none, all,  none, none, none, none, none]),
  'sign-in:view':          row('any',  [none, none, none, all,  none, none, none, none]),
  'factor:reset':          row('any',  [all,  none, none, all,  none, none, none, none]),
  'message:view':          row('any',  [all,  all,  all,  none, load, none, none, none]),
  'message:list':          row('any',  [none, none, all,  all,  none, none, none, none]),
  'message:again':         row('any',  [none, none, none, all,  none, none, none, none]),
  'practice:view':         row('any',  [all,  none, all,  all,  all,  none, none, none]),
  'practice:load':         row('any',  [none, none, none, all,  none, none, none, none]),
  'setting:view':          row('any',  [all,  none, all,  all,  none, none, none, none]),
  'setting:write':         row('any',  [none, none, none, all,  none, none, none, none]),
} satisfies Record<string, Cells>;

export type Permission = keyof typeof reach;
