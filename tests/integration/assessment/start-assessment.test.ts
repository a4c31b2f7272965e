import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { recordRequest } from '@/lib/case/commands/record-request';
import { addDays, day } from '@/lib/core/plain-date';
import { closeCase } from '@/lib/decision/commands/close-case';
import { client } from '@/lib/platform/db/client';
import { aCompletedChecklist, aStartedTool, aStartOf, assessedOn } from '@/tests/support/assessment';
import { eventsOf } from '@/tests/support/audit';
import {
  aCase,
  aChildCase,
  aRequestFor,
  type CaseAccounts,
  clocksOf,
  someAccounts,
  someChildAccounts,
} from '@/tests/support/case';
import { anEligibleCase } from '@/tests/support/decision';
import { kindOf, must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

let accounts: CaseAccounts;
let caseId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
});
const start = (...given: Parameters<typeof aStartOf>) =>
  startAssessment(accounts.practitioner, aStartOf(...given), assessedOn);
const ownerOf = async (kind: string) => {
  const [row] = await sql<{ owner_id: string | null; owner_role: string }>(
    `SELECT owner_id, owner_role FROM clock WHERE case_id = $1 AND kind = $2::"ClockKind" AND ended_on IS NULL`,
    [caseId, kind],
  );
  return row;
};

describe('startAssessment', () => {
  it('opens a Checklist in the edition of the day and hands the clock to the practitioner', async () => {
    const given = {
      setting: 'ACUTE_HOSPITAL',
      isDischargeToAssess: true,
      interimFunding: 'Hospital',
    } as const;
    const id = must(await start('CHECKLIST', caseId, given));
    const [row] = await sql(
      `SELECT rule_set, state, setting, is_discharge_to_assess, interim_funding, started_on::text, started_by_name FROM assessment WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({
      rule_set: 'chc-checklist-2022',
      state: 'OPEN',
      setting: 'ACUTE_HOSPITAL',
      is_discharge_to_assess: true,
      interim_funding: 'Hospital',
      started_on: '2026-03-10',
      started_by_name: accounts.practitioner.displayName,
    });
    expect(await clocksOf(caseId)).toEqual(['DECIDE_ELIGIBILITY PRACTITIONER 2026-03-03 2026-03-31 open']);
    expect((await ownerOf('DECIDE_ELIGIBILITY'))?.owner_id).toBe(accounts.practitioner.userId);
    expect(await eventsOf(accounts.personId)).toEqual(['request:record', 'assessment:start']);
  });

  it('uses the edition of its day, and none before the first', async () => {
    const old = aStartOf('CHECKLIST', caseId);
    expect(await kindOf(startAssessment(accounts.practitioner, old, day('2018-09-30')))).toBe('no-rule-set');
    must(await startAssessment(accounts.practitioner, old, day('2022-06-30')));
    const [row] = await sql(`SELECT rule_set FROM assessment WHERE id = $1`, [old.assessmentId]);
    expect(row).toEqual({ rule_set: 'chc-checklist-2018' });
  });

  it('starts a full assessment without a Checklist, with the clock of the law from the referral', async () => {
    must(await start('DST', caseId, { receivedOn: day('2026-03-05') }));
    expect(await clocksOf(caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 2026-03-10',
      'CHC_DECISION PRACTITIONER 2026-03-05 2026-04-02 open',
    ]);
    expect((await ownerOf('CHC_DECISION'))?.owner_id).toBe(accounts.practitioner.userId);
  });

  it('ELI-27: leaves the clock of a positive Checklist running as it is', async () => {
    await aCompletedChecklist(accounts, caseId, 'CABBBBCCCCC');
    const before = await clocksOf(caseId);
    must(await start('DST', caseId, { receivedOn: null }));
    expect(await clocksOf(caseId)).toEqual(before);
    expect(before.at(-2)).toBe('CHC_DECISION PRACTITIONER 2026-03-10 2026-04-07 open');
  });

  it('screens nothing again once the clock of the law runs', async () => {
    await aCompletedChecklist(accounts, caseId, 'CABBBBCCCCC');
    expect(await kindOf(start('CHECKLIST', caseId))).toBe('full-assessment-called-for');
  });

  it('gives a child six weeks from the accepted referral', async () => {
    accounts = await someChildAccounts();
    caseId = await aChildCase(accounts);
    must(await start('CHILD_DST', caseId, { receivedOn: day('2026-03-05') }));
    expect((await clocksOf(caseId)).at(-1)).toBe('CHILD_DECISION PRACTITIONER 2026-03-05 2026-04-16 open');
  });

  it('gives a child 28 working days under the edition of 2010', async () => {
    accounts = await someChildAccounts();
    const asked = aRequestFor(accounts.personId, { group: 'CYPCC', askedOn: day('2015-09-01') });
    caseId = must(await recordRequest(accounts.practitioner, asked, day('2015-09-01')));
    const given = aStartOf('CHILD_DST', caseId, { receivedOn: day('2015-09-01') });
    must(await startAssessment(accounts.practitioner, given, day('2015-09-02')));
    expect((await clocksOf(caseId)).at(-1)).toBe('CHILD_DECISION PRACTITIONER 2015-09-01 2015-10-09 open');
  });

  it('assesses an eligible case again and starts no clock of a first decision', async () => {
    accounts = await someAccounts();
    caseId = await anEligibleCase(accounts);
    const before = await clocksOf(caseId);
    must(await start('DST', caseId, { receivedOn: day('2026-03-05') }));
    expect(await clocksOf(caseId)).toEqual(before);
    accounts = await someAccounts();
    caseId = await anEligibleCase(accounts);
    expect(await kindOf(start('DST', caseId, { receivedOn: null }))).toBe('ok');
  });

  it.each([
    ['a child’s tool for an adult', 'CHILD_DST', {}, 'tool-not-for-group'],
    ['no day of the referral', 'DST', { receivedOn: null }, 'received-missing'],
    ['a referral of tomorrow', 'DST', { receivedOn: addDays(assessedOn, 1) }, 'received-in-future'],
    ['a referral of long ago', 'DST', { receivedOn: day('2025-03-02') }, 'received-too-long-ago'],
  ] as const)('refuses %s', async (_, tool, change, expected) => {
    expect(await kindOf(start(tool, caseId, change))).toBe(expected);
    expect(await eventsOf(accounts.personId)).toEqual(['request:record']);
  });

  it('refuses a second of the same kind and says which is open', async () => {
    const id = await aStartedTool(accounts, caseId, 'CHECKLIST');
    const refused = await start('CHECKLIST', caseId);
    expect(refused).toEqual({ ok: false, error: { kind: 'already-open', assessmentId: id } });
  });

  it('refuses on a case that is closed, and a screening on one that was decided', async () => {
    must(await closeCase(accounts.practitioner, { caseId, event: 'end', reason: 'Moved' }, assessedOn));
    expect(await kindOf(start('DST', caseId))).toBe('case-not-open-to-tool');
    expect(await kindOf(start('CHECKLIST', await anEligibleCase(accounts)))).toBe('case-not-open-to-tool');
  });

  it('starts once, however often one form is sent, and never as something else', async () => {
    const sent = aStartOf('CHECKLIST', caseId);
    for (const _ of [1, 2])
      expect(await kindOf(startAssessment(accounts.practitioner, sent, assessedOn))).toBe('ok');
    const other = { ...sent, tool: 'DST' as const, receivedOn: assessedOn };
    expect(await kindOf(startAssessment(accounts.practitioner, other, assessedOn))).toBe(
      'sent-with-other-answers',
    );
    expect(await sql(`SELECT 1 FROM assessment WHERE case_id = $1`, [caseId])).toHaveLength(1);
  });

  it('lets one of two colleagues start it', async () => {
    const both = await Promise.all([1, 2].map(() => kindOf(start('CHECKLIST', caseId))));
    expect(both.sort()).toEqual(['already-open', 'ok']);
  });

  it('is not there for a case that is not', async () => {
    expect(await kindOf(start('CHECKLIST', randomUUID()))).toBe('not-found');
  });
});
