import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { type DecideFastTrack, decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { client } from '@/lib/platform/db/client';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { aCaseOf, aFastTrack, aSentRecommendation, decisionsOf } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-07-23');
let accounts: CaseAccounts;
let caseId: string;
let assessmentId: string;

const decide = (change: Partial<DecideFastTrack> = {}, actor: Actor = accounts.lead) =>
  decideFastTrack(
    actor,
    {
      caseId,
      assessmentId,
      option: 'ELIGIBLE',
      reasons: 'Rapidly deteriorating',
      decidedOn: today,
      fault: null,
      questions: null,
      ...change,
    },
    today,
  );
const sendBack: Partial<DecideFastTrack> = {
  option: 'SEND_BACK',
  fault: 'TOOL_INCOMPLETE',
  questions: 'Which care is needed?',
};

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCaseOf(accounts);
  assessmentId = await aFastTrack(accounts, caseId);
});

describe('deciding on a fast track', () => {
  it('DS-22: a nurse’s tool is enough: eligible, without a Checklist or a decision support tool', async () => {
    expect(await decide()).toEqual({ ok: true, value: { isEligible: true } });
    expect(await decisionsOf(caseId)).toEqual(['ELIGIBLE FAST_TRACK 2026-07-23 in force']);
    const tools = await sql(`SELECT tool, state, indication FROM assessment WHERE case_id = $1`, [caseId]);
    expect(tools).toEqual([{ tool: 'FAST_TRACK', state: 'COMPLETED', indication: 'ELIGIBILITY_EXPECTED' }]);
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    expect(await eventsOf(accounts.personId, 'assessment:fast-track')).toEqual(['eligibility:eligible']);
  });

  it('leaves the 48 hours for the care running and starts the review of a fast track', async () => {
    await decide();
    expect(await clocksOf(caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-07-01 2026-07-29 2026-07-22',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-07-22 2026-07-24 2026-07-23',
      'FAST_TRACK_CARE PRACTITIONER 2026-07-22 2026-07-24 open',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-07-23 2026-08-06 open',
      'SEND_DECISION_LETTER PRACTITIONER 2026-07-23 2026-07-30 open',
      'FAST_TRACK_REVIEW PRACTITIONER 2026-07-23 2026-10-23 open',
    ]);
  });

  it('sends it back with what is wrong: withdrawn, and the case is the practitioner’s from the day of asking', async () => {
    expect(await decide(sendBack)).toEqual({ ok: true, value: { isEligible: false } });
    const [row] = await sql(`SELECT state, withdrawn_reason AS why FROM assessment WHERE id = $1`, [
      assessmentId,
    ]);
    expect(row).toEqual({
      state: 'WITHDRAWN',
      why: 'The tool is incomplete. Which care is needed?',
    });
    expect(await stateOf(caseId)).toBe('REQUESTED');
    expect(await decisionsOf(caseId)).toEqual([]);
    expect((await clocksOf(caseId)).toSorted()).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-07-01 2026-07-29 2026-07-22',
      'DECIDE_ELIGIBILITY PRACTITIONER 2026-07-01 2026-07-29 open',
      'FAST_TRACK_CARE PRACTITIONER 2026-07-22 2026-07-24 2026-07-23',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-07-22 2026-07-24 2026-07-23',
    ]);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:return');
    expect(await kindOf(decide())).toBe('not-waiting');
  });

  it('leaves the clock running for a recommendation that waits as well', async () => {
    const waiting = await someAccounts();
    caseId = await aCaseOf(waiting);
    await aSentRecommendation(waiting, caseId);
    assessmentId = await aFastTrack(waiting, caseId);
    accounts = waiting;
    // Recording a fast track withdraws what waits. Both waited in data from before that rule.
    await sql(
      `UPDATE assessment SET state = 'SUBMITTED', withdrawn_reason = NULL WHERE case_id = $1 AND tool = 'DST'`,
      [caseId],
    );
    must(await decide(sendBack));
    expect(await clocksOf(caseId)).toContain('VERIFY_RECOMMENDATION PHB_LEAD 2026-07-22 2026-07-24 open');
  });

  it.each([
    ['without reasons', { reasons: '' }, 'reasons-missing'],
    ['back without a fault', { ...sendBack, fault: null }, 'fault-missing'],
    ['back without words', { ...sendBack, questions: null }, 'questions-missing'],
    ['before it came', { decidedOn: day('2026-07-21') }, 'decided-before-sent'],
    ['tomorrow', { decidedOn: day('2026-07-24') }, 'decided-in-future'],
    ['another case', { caseId: randomUUID() }, 'not-found'],
    ['another assessment', { assessmentId: randomUUID() }, 'not-found'],
  ] as [string, Partial<DecideFastTrack>, string][])('is refused %s', async (_, change, kind) => {
    expect(await kindOf(decide(change))).toBe(kind);
    expect(await decisionsOf(caseId)).toEqual([]);
  });

  it('is not for who recorded it', async () => {
    await sql(`UPDATE assessment SET started_by_id = $2 WHERE id = $1`, [assessmentId, accounts.lead.userId]);
    expect(await kindOf(decide())).toBe('own-recommendation');
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
