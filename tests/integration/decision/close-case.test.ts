import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { type CloseCase, closeCase } from '@/lib/decision/commands/close-case';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { anEligibleCase } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-03-20');
let accounts: CaseAccounts;
let caseId: string;
const close = (change: Partial<CloseCase> = {}, actor: Actor = accounts.practitioner) =>
  closeCase(
    actor,
    { caseId, event: 'decline', reason: 'Is content with the care there is', ...change },
    today,
  );

beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await anEligibleCase(accounts);
});

describe('closeCase', () => {
  it.each([
    ['decline', 'DECLINED'],
    ['end', 'ENDED'],
  ] as const)('%s closes the case as %s, with the reason and the day', async (event, state) => {
    expect(await kindOf(close({ event }))).toBe('ok');
    const [row] = await sql(`SELECT state, closed_on::text, closed_reason FROM phb_case WHERE id = $1`, [
      caseId,
    ]);
    expect(row).toEqual({
      state,
      closed_on: '2026-03-20',
      closed_reason: 'Is content with the care there is',
    });
  });

  it('REV-06: ends every clock but the review of the care, with an audit event for the reason', async () => {
    await close();
    const lines = await clocksOf(caseId);
    expect(lines.filter((line) => line.endsWith('open'))).toEqual([
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-03-10 2026-06-10 open',
    ]);
    expect(lines.filter((line) => line.endsWith('2026-03-20'))).not.toEqual([]);
    const [event] = await sql(
      `SELECT reason FROM audit_event WHERE person_id = $1 AND action = 'case:close'`,
      [accounts.personId],
    );
    expect(event?.reason).toBe('Is content with the care there is');
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('case:close');
  });

  it('is done once', async () => {
    await close();
    expect(await kindOf(close({ event: 'end' }))).toBe('not-in-this-state');
    expect(await stateOf(caseId)).toBe('DECLINED');
  });

  it('leaves a running budget alone', async () => {
    await sql(`UPDATE phb_case SET state = 'ACTIVE' WHERE id = $1`, [caseId]);
    expect(await kindOf(close({ event: 'end' }))).toBe('budget-is-running');
  });

  it('lets a PHB lead end a case, but not say no for the person', async () => {
    expect(await kindOf(close({}, accounts.lead))).toBe('not-by-this-role');
    expect(await kindOf(close({ event: 'end' }, accounts.lead))).toBe('ok');
  });

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])(
    'is not for a %s who does not work with the person',
    async (role) => {
      expect(await kindOf(close({}, await aStaffMember(role, accounts.code)))).toBe('not-found');
    },
  );

  it('is not for another commissioner', async () => {
    const elsewhere = await someAccounts();
    expect(await kindOf(close({ event: 'end' }, elsewhere.lead))).toBe('not-found');
    expect(await kindOf(close({}, { ...elsewhere.practitioner, personIds: [accounts.personId] }))).toBe(
      'not-found',
    );
    expect(await kindOf(close({ caseId: randomUUID() }))).toBe('not-found');
  });
});
