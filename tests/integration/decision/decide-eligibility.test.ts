import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { closeCase } from '@/lib/decision/commands/close-case';
import { type DecideEligibility, decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { client } from '@/lib/platform/db/client';
import { eventsOf } from '../../support/audit';
import { aCase, type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { decisionsOf } from '../../support/decision';
import { recordOf } from '../../support/eligibility';
import { aStaffMember } from '../../support/identity';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-03-31');
const NURSING = { outcome: 'NURSING_CARE', nursingPence: 26_768 } as const;
let accounts: CaseAccounts;
let caseId: string;
const decide = (change: Partial<DecideEligibility> = {}, actor: Actor = accounts.lead) =>
  decideEligibility(
    actor,
    {
      caseId,
      outcome: 'ELIGIBLE',
      evidence: 'The tool',
      reasons: 'Severe needs',
      decidedOn: day('2026-03-31'),
      ...change,
    },
    today,
  );

beforeAll(async () => {
  await Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`));
});
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
});

describe('decideEligibility', () => {
  it('keeps who decided, why and on what evidence, and goes on', async () => {
    expect(await kindOf(decide())).toBe('ok');
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    const [row] = await sql(`SELECT *, decided_on::text FROM eligibility_decision WHERE case_id = $1`, [
      caseId,
    ]);
    expect(row).toMatchObject({
      outcome: 'ELIGIBLE',
      evidence: 'The tool',
      reasons: 'Severe needs',
      decided_on: '2026-03-31',
      decider_id: accounts.lead.userId,
      decider_name: accounts.lead.displayName,
    });
    expect(await eventsOf(accounts.personId)).toEqual(['request:record', 'eligibility:eligible']);
  });

  it('ends the clock on the day decided and gives the practitioner 10 working days over Easter', async () => {
    await decide();
    expect(await clocksOf(caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 2026-03-31',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-03-31 2026-04-16 open',
      'ELIGIBILITY_REVIEW PRACTITIONER 2026-03-31 2026-06-30 open',
    ]);
    const [clock] = await sql(`SELECT owner_id FROM clock WHERE case_id = $1 AND ended_on IS NULL`, [caseId]);
    expect(clock?.owner_id).toBe(accounts.practitioner.userId);
  });

  it('ELI-96: names nursing care with its days and rate on the person’s record, where the decision does', async () => {
    const days = { from: day('2026-03-10'), to: day('2026-06-09') };
    const instead = { outcome: 'NURSING_CARE', nursingPence: 26_768, ...days } as const;
    expect(await kindOf(decide({ outcome: 'NOT_ELIGIBLE', instead }))).toBe('ok');
    const [row] = await sql(
      `SELECT outcome, nursing_pence::int AS pence, starts_on::text AS from, ends_on::text AS to FROM eligibility WHERE person_id = $1`,
      [accounts.personId],
    );
    expect(row).toEqual({ outcome: 'NURSING_CARE', pence: 26_768, ...days });
    expect(await stateOf(caseId)).toBe('REFUSED');
  });

  it('ELI-96: names a joint package, and takes neither where the person is eligible', async () => {
    const instead = { outcome: 'JOINT_PACKAGE', nhsShare: 'Two nights a week' } as const;
    expect(await kindOf(decide({ instead }))).toBe('instead-of-eligible');
    expect(await decisionsOf(caseId)).toEqual([]);
    expect(await kindOf(decide({ outcome: 'NOT_ELIGIBLE', instead }))).toBe('ok');
    const [row] = await sql(`SELECT outcome, nhs_share FROM eligibility WHERE person_id = $1`, [
      accounts.personId,
    ]);
    expect(row).toEqual({ outcome: 'JOINT_PACKAGE', nhs_share: 'Two nights a week' });
  });

  it('closes the case as refused with the reasons when the person is not eligible', async () => {
    expect(await kindOf(decide({ outcome: 'NOT_ELIGIBLE', reasons: 'No primary health need' }))).toBe('ok');
    const [row] = await sql(`SELECT state, closed_on::text, closed_reason FROM phb_case WHERE id = $1`, [
      caseId,
    ]);
    expect(row).toEqual({
      state: 'REFUSED',
      closed_on: '2026-03-31',
      closed_reason: 'No primary health need',
    });
    expect(await clocksOf(caseId)).toEqual(['DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 2026-03-31']);
    expect(await eventsOf(accounts.personId)).toContain('eligibility:not-eligible');
  });

  it.each([
    ['1900-01-01', 'decided-before-birth'],
    ['2023-06-12', 'ok'],
    ['2026-03-03', 'ok'],
    ['2026-03-31', 'ok'],
    ['2026-04-01', 'decided-in-future'],
  ])('decided on %s: %s', async (decidedOn, kind) => {
    expect(await kindOf(decide({ decidedOn: day(decidedOn) }))).toBe(kind);
    expect(await stateOf(caseId)).toBe(kind === 'ok' ? 'ELIGIBLE' : 'REQUESTED');
  });

  it('decided before the person asked: the record has the true day, the case goes on from the day of asking', async () => {
    must(await decide({ decidedOn: day('2023-06-12') }));
    expect(await decisionsOf(caseId)).toEqual(['ELIGIBLE RECORDED_ELSEWHERE 2023-06-12 in force']);
    expect(await recordOf(accounts.personId)).toEqual(['CHC CHC 2023-06-12 OUTSIDE']);
    expect(await clocksOf(caseId)).toEqual([
      'ELIGIBILITY_REVIEW PRACTITIONER 2023-06-12 2026-03-31 open',
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 2026-03-03',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-03-03 2026-03-17 open',
    ]);
  });

  it.each([
    [{}, '2026-03-10', '2027-03-10'],
    [{ outcome: 'NOT_ELIGIBLE', instead: NURSING }, '2025-09-09', '2026-09-09'],
    [{ outcome: 'NOT_ELIGIBLE', instead: NURSING }, null, '2026-03-31'],
  ] as const)(
    'REV-04, REV-07: last reviewed elsewhere (%j, %s): due on %s',
    async (change, reviewed, due) => {
      must(await decide({ decidedOn: day('2023-06-12'), ...change, reviewedOn: reviewed && day(reviewed) }));
      const reviews = (await clocksOf(caseId)).filter((line) => /^(ELIGIBILITY|NURSING)_REVIEW/.test(line));
      expect(reviews).toEqual([expect.stringMatching(new RegExp(` ${due} open$`))]);
      const [row] = await sql<{ on: string }>(
        `SELECT reviewed_on::text AS on FROM eligibility WHERE person_id = $1`,
        [accounts.personId],
      );
      expect(row?.on).toBe(reviewed);
    },
  );

  it('keeps no last review of care that there is none of, and refuses one that cannot have been', async () => {
    const on = { decidedOn: day('2023-06-12') };
    expect(await kindOf(decide({ ...on, reviewedOn: day('2026-04-01') }))).toBe('reviewed-later-than-today');
    expect(await kindOf(decide({ ...on, reviewedOn: day('2023-06-11') }))).toBe('reviewed-before-start');
    must(await decide({ ...on, outcome: 'NOT_ELIGIBLE', reviewedOn: day('2025-09-09') }));
    expect(
      await sql(`SELECT reviewed_on FROM eligibility WHERE person_id = $1`, [accounts.personId]),
    ).toEqual([{ reviewed_on: null }]);
  });

  it('tells the second decider who was first and saves nothing of theirs', async () => {
    await decide();
    const second = await decide({ outcome: 'NOT_ELIGIBLE' }, await aStaffMember('PHB_LEAD', accounts.code));
    expect(second).toEqual({
      ok: false,
      error: { kind: 'already-decided', deciderName: accounts.lead.displayName, decidedOn: '2026-03-31' },
    });
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
  });

  it('lets one of several deciders at the same moment decide', async () => {
    const leads = await Promise.all(Array.from({ length: 6 }, () => aStaffMember('PHB_LEAD', accounts.code)));
    const kinds = await Promise.all(leads.map((lead) => kindOf(decide({}, lead))));
    expect(kinds.filter((kind) => kind === 'ok')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'already-decided')).toHaveLength(5);
    expect(await sql(`SELECT FROM eligibility_decision WHERE case_id = $1`, [caseId])).toHaveLength(1);
  });

  it('refuses a case that was closed first', async () => {
    await closeCase(accounts.practitioner, { caseId, event: 'decline', reason: 'Does not want one' }, today);
    expect(await kindOf(decide())).toBe('not-in-this-state');
  });

  it('cannot be edited or deleted afterwards, not even by the owner of the database', async () => {
    await decide();
    await expect(
      sql(`UPDATE eligibility_decision SET reasons = 'Other' WHERE case_id = $1`, [caseId]),
    ).rejects.toThrow(/append-only/);
    await expect(sql(`DELETE FROM eligibility_decision WHERE case_id = $1`, [caseId])).rejects.toThrow(
      /append-only/,
    );
  });

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])('is not for a %s', async (role) => {
    expect(await kindOf(decide({}, await aStaffMember(role, accounts.code)))).toBe('not-found');
    expect(await stateOf(caseId)).toBe('REQUESTED');
  });

  it('is not for the practitioner, nor for another commissioner’s lead', async () => {
    expect(await kindOf(decide({}, accounts.practitioner))).toBe('not-found');
    expect(await kindOf(decide({}, (await someAccounts()).lead))).toBe('not-found');
    expect(await kindOf(decide({ caseId: randomUUID() }))).toBe('not-found');
  });
});
