import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { type DecideLocal, decideLocal } from '@/lib/decision/commands/decide-local';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { client } from '@/lib/platform/db/client';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { aCaseOf, decisionsOf, someLocalAnswers } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-07-23');
let accounts: CaseAccounts;
let caseId: string;
let assessmentId: string;

const decide = (change: Partial<DecideLocal> = {}, actor: Actor = accounts.lead) =>
  decideLocal(
    actor,
    {
      caseId,
      assessmentId,
      outcome: 'ELIGIBLE',
      reasons: 'As the criteria say',
      decidedOn: today,
      ...change,
    },
    today,
  );

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCaseOf(accounts, 'WHEELCHAIR');
  assessmentId = await someLocalAnswers(accounts, caseId, true);
});

describe('deciding on local criteria', () => {
  it('decides as the criteria come out, and starts the budget and the letter', async () => {
    expect(must(await decide())).toEqual({ outcome: 'ELIGIBLE', isBudgetGoingOn: false });
    expect(await decisionsOf(caseId)).toEqual(['ELIGIBLE LOCAL_CRITERIA 2026-07-23 in force']);
    expect(await clocksOf(caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-07-01 2026-07-29 2026-07-23',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-07-23 2026-08-06 open',
      'SEND_DECISION_LETTER PRACTITIONER 2026-07-23 2026-07-30 open',
    ]);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('eligibility:eligible');
  });

  it('may differ from what they come to, with reasons: they indicate, a person decides', async () => {
    expect(await kindOf(decide({ outcome: 'NOT_ELIGIBLE', reasons: 'Another service meets it' }))).toBe('ok');
    expect(await stateOf(caseId)).toBe('REFUSED');
    const [row] = await sql(`SELECT indication FROM assessment WHERE id = $1`, [assessmentId]);
    expect(row).toEqual({ indication: 'CRITERIA_MET' });
  });

  it.each([
    ['before the answers were complete', { decidedOn: day('2026-07-21') }, 'decided-before-sent'],
    ['on that day', { decidedOn: day('2026-07-22') }, 'ok'],
    ['tomorrow', { decidedOn: day('2026-07-24') }, 'decided-in-future'],
    ['another case', { caseId: randomUUID() }, 'not-found'],
    ['another assessment', { assessmentId: randomUUID() }, 'not-found'],
  ])('%s: %s', async (_, change, kind) => {
    expect(await kindOf(decide(change))).toBe(kind);
  });

  it('is refused where a decision of elsewhere was recorded since they were answered', async () => {
    const elsewhere = {
      outcome: 'NOT_ELIGIBLE',
      evidence: 'Letter',
      reasons: 'No need',
      decidedOn: today,
    } as const;
    must(await decideEligibility(accounts.lead, { caseId, ...elsewhere }, today));
    expect(await kindOf(decide())).toBe('already-decided');
    expect(await decisionsOf(caseId)).toHaveLength(1);
  });

  it('is refused while the answers are open, and to who gave them', async () => {
    const { lead, practitioner } = accounts;
    const both: Actor = { ...lead, userId: practitioner.userId };
    expect(await kindOf(decide({}, both))).toBe('own-recommendation');
    await sql(
      `UPDATE assessment SET state = 'OPEN', completed_on = NULL, completed_by_id = NULL, indication = NULL WHERE id = $1`,
      [assessmentId],
    );
    expect(await kindOf(decide())).toBe('not-waiting');
  });

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])(
    'is not for a %s',
    async (role) => {
      const actor = await aStaffMember(role, accounts.code);
      expect(await kindOf(decide({}, { ...actor, personIds: [accounts.personId] }))).toBe('not-found');
      expect(await kindOf(decide({}, (await someAccounts()).lead))).toBe('not-found');
    },
  );

  it('is decided once, however many decide at the same moment', async () => {
    const leads = await Promise.all(Array.from({ length: 6 }, () => aStaffMember('PHB_LEAD', accounts.code)));
    const kinds = await Promise.all(leads.map((lead) => kindOf(decide({}, lead))));
    expect(kinds.toSorted()).toEqual([...Array(5).fill('already-decided'), 'ok']);
    expect(await decisionsOf(caseId)).toHaveLength(1);
  });
});

describe('AFT-01: section 117 aftercare', () => {
  it('is refused without what it rests on, and kept on the record of the person', async () => {
    accounts = await someAccounts();
    caseId = await aCaseOf(accounts, 'S117');
    assessmentId = await someLocalAnswers(accounts, caseId, true, 'S117');
    const aftercare = {
      section: 'SECTION_3',
      from: day('2026-08-03'),
      council: 'Wiltshire Council',
      board: 'NHS Bath',
      nhsShare: 5_500,
    } as const;
    expect(await kindOf(decide())).toBe('aftercare-missing');
    expect(await kindOf(decide({ aftercare: { ...aftercare, nhsShare: 10_001 } }))).toBe(
      'aftercare-share-wrong',
    );
    expect(await decisionsOf(caseId)).toEqual([]);
    must(await decide({ aftercare }));
    const [kept] = (await personEligibility(accounts.lead, accounts.personId, today))?.entries ?? [];
    expect(kept).toMatchObject({
      outcome: 'SECTION_117',
      aftercare: { ...aftercare, from: '3 August 2026' },
    });
  });

  it('is asked of no refusal', async () => {
    accounts = await someAccounts();
    caseId = await aCaseOf(accounts, 'S117');
    assessmentId = await someLocalAnswers(accounts, caseId, false, 'S117');
    expect(await kindOf(decide({ outcome: 'NOT_ELIGIBLE' }))).toBe('ok');
  });
});
