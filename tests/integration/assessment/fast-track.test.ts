import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordCareInPlace } from '@/lib/assessment/commands/record-care-in-place';
import { type RecordFastTrack, recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { fastTrackCare } from '@/lib/assessment/queries/fast-track-care';
import { fastTrackForm } from '@/lib/assessment/queries/fast-track-form';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { client } from '@/lib/platform/db/client';
import { aCompletedChecklist, aFastTrackFor, aStartedTool, RECEIVED_AT } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import {
  aCase,
  type CaseAccounts,
  clocksOf,
  someAccounts,
  someChildAccounts,
  stateOf,
} from '../../support/case';
import { acceptRecommendation, anEligibleChildCase, aSentRecommendation } from '../../support/decision';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

/** Saturday 7 March 2026, ten in the morning. */
const at = new Date('2026-03-07T10:00:00Z');
let accounts: CaseAccounts;
let caseId: string;
/** Two days before the fast track. */
const received = day('2026-03-04');
const record = (change: Partial<RecordFastTrack> = {}, actor: Actor = accounts.practitioner) =>
  recordFastTrack(actor, aFastTrackFor(caseId, change), at);

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
});

/** The lead finds the person eligible on the day of recording. */
async function decideOn(assessmentId: string) {
  const found = { option: 'ELIGIBLE', reasons: 'The tool is enough', fault: null, questions: null } as const;
  const decision = { caseId, assessmentId, ...found, decidedOn: day('2026-03-07') };
  must(await decideFastTrack(accounts.lead, decision, day('2026-03-07')));
}

function assessments() {
  return sql<{ tool: string; state: string; withdrawn_reason: string | null }>(
    `SELECT tool, state, withdrawn_reason FROM assessment WHERE case_id = $1
     ORDER BY array_position(ARRAY['COMPLETED', 'WITHDRAWN', 'SUBMITTED'], state::text)`,
    [caseId],
  );
}

describe('the clinician that the form is filled with', () => {
  it('is the one of the last fast track, for those who may record one', async () => {
    const clinicianFor = async (actor: Actor) =>
      (await fastTrackForm(actor, caseId, day('2026-03-07')))?.clinician;
    expect(await clinicianFor(accounts.practitioner)).toBeNull();
    must(await record({ clinicianName: 'Ann Reed', register: 'GMC', registrationNumber: '7654321' }));
    expect(await clinicianFor(accounts.practitioner)).toMatchObject({
      clinicianName: 'Ann Reed',
      register: 'GMC',
      registrationNumber: '7654321',
    });
    expect(await clinicianFor(accounts.lead)).toBeNull();
  });
});

describe('recordFastTrack', () => {
  it('DS-22: takes the tool of a registered nurse in a hospice, without Checklist or decision support tool', async () => {
    expect(await kindOf(record())).toBe('ok');
    const [row] = await sql(
      `SELECT a.tool, a.rule_set, a.state, a.setting, a.started_on::text, a.received_on::text, f.clinician_name, f.clinician_kind,
         f.registration_number, f.organisation, f.is_responsible, f.condition, f.care_needed, f.received_at
       FROM assessment a JOIN fast_track f ON f.assessment_id = a.id WHERE a.case_id = $1`,
      [caseId],
    );
    expect(row).toEqual({
      tool: 'FAST_TRACK',
      rule_set: 'chc-fast-track-2022',
      state: 'SUBMITTED',
      setting: 'HOSPICE',
      started_on: '2026-03-06',
      received_on: '2026-03-06',
      clinician_name: 'Nurse Test',
      clinician_kind: 'NURSE',
      registration_number: '12A3456E',
      organisation: 'Test Hospice',
      is_responsible: true,
      condition: 'Rapid decline since Monday',
      care_needed: 'Two carers, four times a day',
      received_at: RECEIVED_AT,
    });
    expect(await stateOf(caseId)).toBe('REQUESTED');
    expect(await eventsOf(accounts.personId)).toEqual(['request:record', 'assessment:fast-track']);
  });

  it('gives the lead two working days and the practitioner 48 hours, weekend or not', async () => {
    await record();
    expect(await clocksOf(caseId)).toEqual([
      'DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 2026-03-07',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-03-06 2026-03-10 open',
      'FAST_TRACK_CARE PRACTITIONER 2026-03-06 2026-03-08 open',
    ]);
    const [clock] = await sql(
      `SELECT owner_id, due_at FROM clock WHERE case_id = $1 AND kind = 'FAST_TRACK_CARE'`,
      [caseId],
    );
    expect(clock).toEqual({
      owner_id: accounts.practitioner.userId,
      due_at: new Date('2026-03-08T16:30:00Z'),
    });
  });

  it('CK-23: counts 48 hours over the change of the clocks', async () => {
    const receivedAt = new Date('2026-03-28T16:00:00Z');
    await recordFastTrack(
      accounts.practitioner,
      aFastTrackFor(caseId, { receivedAt }),
      new Date('2026-03-28T18:00:00Z'),
    );
    const [clock] = await sql(
      `SELECT to_char(due_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI') AS due FROM clock WHERE case_id = $1 AND kind = 'FAST_TRACK_CARE'`,
      [caseId],
    );
    expect(clock).toEqual({ due: '2026-03-30 17:00' });
  });

  it.each(['OPEN', 'RETURNED', 'SUBMITTED'])(
    'withdraws a decision support tool that is %s, saying why, and lets a Checklist that is done stand',
    async (state) => {
      await aCompletedChecklist(accounts, caseId, 'AACCCCCCCCC', received);
      await aSentRecommendation(accounts, caseId, { receivedOn: received, submittedOn: received });
      // Which commands lead to each of the states is tested with them.
      await sql(`UPDATE assessment SET state = $2 WHERE case_id = $1 AND state <> 'COMPLETED'`, [
        caseId,
        state,
      ]);
      expect(await kindOf(record())).toBe('ok');
      const [done, withdrawn, fast] = await assessments();
      expect(done).toMatchObject({ tool: 'CHECKLIST', state: 'COMPLETED' });
      expect(withdrawn).toMatchObject({ tool: 'DST', state: 'WITHDRAWN' });
      expect(withdrawn?.withdrawn_reason).toMatch(/^A fast track was received/);
      expect(fast).toMatchObject({ tool: 'FAST_TRACK', state: 'SUBMITTED' });
      expect((await eventsOf(accounts.personId)).slice(-2)).toEqual([
        'assessment:withdraw',
        'assessment:fast-track',
      ]);
    },
  );

  it('withdraws a Checklist that is open', async () => {
    await aStartedTool(accounts, caseId, 'CHECKLIST', received);
    expect(await kindOf(record())).toBe('ok');
    const [withdrawn, fast] = await assessments();
    expect(withdrawn).toMatchObject({ tool: 'CHECKLIST', state: 'WITHDRAWN' });
    expect(withdrawn?.withdrawn_reason).toMatch(/^A fast track was received/);
    expect(fast).toMatchObject({ tool: 'FAST_TRACK', state: 'SUBMITTED' });
  });

  it('ELI-19: says why it is enough, whatever a Checklist before it said', async () => {
    await aCompletedChecklist(accounts, caseId, 'AACCCCCCCCC', received);
    expect(await kindOf(record())).toBe('ok');
    const view = await eligibilityView(accounts.lead, caseId, day('2026-03-10'));
    expect(view?.explanation).toBeNull();
    expect(view?.fastTrackReasons).toMatchObject({
      edition: { id: 'chc-fast-track-2022' },
      clinicianKind: 'NURSE',
    });
  });

  it('leaves the 28 days running, with the lead, and starts the two working days again', async () => {
    await aSentRecommendation(accounts, caseId, { receivedOn: received, submittedOn: received });
    await record();
    expect((await clocksOf(caseId)).filter((line) => line.endsWith('open'))).toEqual([
      'CHC_DECISION PHB_LEAD 2026-03-04 2026-04-01 open',
      'VERIFY_RECOMMENDATION PHB_LEAD 2026-03-06 2026-03-10 open',
      'FAST_TRACK_CARE PRACTITIONER 2026-03-06 2026-03-08 open',
    ]);
  });

  const refusals: [string, Partial<RecordFastTrack>, string][] = [
    ['a clinician who is not responsible', { isResponsible: false }, 'not-responsible'],
    ['a number that the NMC does not give', { registrationNumber: '12345' }, 'registration-number-wrong'],
    ['7 digits without the GMC chosen', { registrationNumber: '1234567' }, 'registration-number-wrong'],
    ['a physiotherapist', { register: 'HCPC', registrationNumber: 'PH12345' }, 'register-not-appropriate'],
    ['a condition that is not what the law asks', { isCriterionMet: false }, 'criterion-not-met'],
    ['tomorrow', { receivedAt: new Date('2026-03-08T10:00:00Z') }, 'received-in-future'],
    ['later today', { receivedAt: new Date('2026-03-07T10:00:01Z') }, 'received-later-than-now'],
    ['long before the request', { receivedAt: new Date('2025-03-02T10:00:00Z') }, 'received-too-long-ago'],
  ];
  it.each(refusals)('refuses %s, and writes nothing', async (_, change, kind) => {
    expect(await kindOf(record(change))).toBe(kind);
    expect(await assessments()).toEqual([]);
    expect(await eventsOf(accounts.personId)).toEqual(['request:record']);
  });

  it('takes one received this very minute, and a doctor’s number typed with spaces', async () => {
    expect(await kindOf(record({ receivedAt: at, register: 'GMC', registrationNumber: '123 4567' }))).toBe(
      'ok',
    );
    const [row] = await sql(
      'SELECT clinician_kind, register, registration_number, is_criterion_met FROM fast_track WHERE person_id = $1',
      [accounts.personId],
    );
    expect(row).toEqual({
      clinician_kind: 'DOCTOR',
      register: 'GMC',
      registration_number: '1234567',
      is_criterion_met: true,
    });
  });

  it('is for adults’ continuing healthcare alone', async () => {
    const child = await someChildAccounts('2012-06-15');
    const childs = await anEligibleChildCase(child, day('2026-03-03'));
    expect(await kindOf(recordFastTrack(child.practitioner, aFastTrackFor(childs), at))).toBe(
      'not-continuing-healthcare',
    );
  });

  it('is not for a case that is closed for good', async () => {
    for (const state of ['DECLINED', 'ENDED']) {
      await sql('UPDATE phb_case SET state = $2 WHERE id = $1', [caseId, state]);
      expect(await kindOf(record())).toBe('case-is-closed');
    }
  });

  it('comes after a decision of not eligible, supersedes it and opens the case again', async () => {
    const sent = await aSentRecommendation(accounts, caseId, {
      receivedOn: received,
      submittedOn: received,
      outcome: 'NOT_ELIGIBLE',
    });
    await acceptRecommendation(accounts, sent, { decidedOn: day('2026-03-05') });
    expect(await stateOf(caseId)).toBe('REFUSED');
    await decideOn(must(await record()));
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    const rows = await sql<{ outcome: string }>(
      'SELECT outcome FROM eligibility WHERE person_id = $1 ORDER BY recorded_at, supersedes_id NULLS FIRST',
      [accounts.personId],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['NOT_ELIGIBLE', 'CHC_FAST_TRACK']);
    expect((await clocksOf(caseId)).filter((line) => line.endsWith('open'))).toEqual([
      'FAST_TRACK_CARE PRACTITIONER 2026-03-06 2026-03-08 open',
      'SET_INDICATIVE_BUDGET PRACTITIONER 2026-03-07 2026-03-20 open',
      'SEND_DECISION_LETTER PRACTITIONER 2026-03-07 2026-03-13 open',
      'FAST_TRACK_REVIEW PRACTITIONER 2026-03-07 2026-06-07 open',
    ]);
  });

  it('comes after a Checklist that closed the case, and after a decision of eligible', async () => {
    await aCompletedChecklist(accounts, caseId, 'CCCCCCCCCCC', received);
    expect(await stateOf(caseId)).toBe('REFUSED');
    await decideOn(must(await record()));
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    await decideOn(must(await record()));
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
  });

  it('records one form once, although it was sent twice', async () => {
    const form = aFastTrackFor(caseId);
    const results = await Promise.all([1, 2].map(() => recordFastTrack(accounts.practitioner, form, at)));
    expect(results).toEqual([1, 2].map(() => ({ ok: true, value: form.assessmentId })));
    expect(await assessments()).toHaveLength(1);
    const changed = { ...form, condition: 'Something else' };
    expect(await kindOf(recordFastTrack(accounts.practitioner, changed, at))).toBe('sent-with-other-answers');
  });

  it('takes one of two that arrive at once', async () => {
    const kinds = await Promise.all([1, 2, 3, 4].map(() => kindOf(record())));
    expect(kinds.sort()).toEqual(['fast-track-waits', 'fast-track-waits', 'fast-track-waits', 'ok']);
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])(
    'is not there for a %s',
    async (role) => {
      expect(await kindOf(record({}, await aStaffMember(role, accounts.code)))).toBe('not-found');
    },
  );

  it('is not there for the person, off the caseload, at another commissioner, or where there is no such case', async () => {
    expect(await kindOf(record({}, await aHolder(accounts.code, accounts.personId)))).toBe('not-found');
    expect(await kindOf(record({}, await aStaffMember('PRACTITIONER', accounts.code)))).toBe('not-found');
    const stranger = await withCaseload(await aStaffMember('PRACTITIONER', await aCommissioner()));
    const reaching = { ...stranger, personIds: [accounts.personId] };
    expect(await kindOf(record({}, reaching))).toBe('not-found');
    expect(await kindOf(record({ caseId: randomUUID() }))).toBe('not-found');
  });
});

describe('recordCareInPlace', () => {
  const later = new Date('2026-03-10T12:00:00Z');
  const inPlace = (inPlaceAt: string, actor: Actor = accounts.practitioner) =>
    recordCareInPlace(actor, { caseId, inPlaceAt: new Date(inPlaceAt) }, later);

  it.each([
    ['2026-03-08T16:30:00Z', { isLate: false, hours: 0 }, '2026-03-08'],
    ['2026-03-08T16:31:00Z', { isLate: true, hours: 1 }, '2026-03-08'],
    ['2026-03-06T16:30:00Z', { isLate: false, hours: 48 }, '2026-03-06'],
    ['2026-03-09T00:30:00Z', { isLate: true, hours: 8 }, '2026-03-09'],
  ])('ELI-44: care in place at %s', async (inPlaceAt, status, endedOn) => {
    await record();
    expect(await inPlace(inPlaceAt)).toEqual({ ok: true, value: status });
    expect(await clocksOf(caseId)).toContain(`FAST_TRACK_CARE PRACTITIONER 2026-03-06 2026-03-08 ${endedOn}`);
    const [row] = await sql(
      'SELECT care_in_place_at, care_recorded_by_id FROM fast_track WHERE person_id = $1',
      [accounts.personId],
    );
    expect(row).toEqual({
      care_in_place_at: new Date(inPlaceAt),
      care_recorded_by_id: accounts.practitioner.userId,
    });
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:care-in-place');
  });

  it('is recorded once: the same again is well, another time is refused', async () => {
    await record();
    await inPlace('2026-03-08T10:00:00Z');
    expect(await kindOf(inPlace('2026-03-08T10:00:00Z'))).toBe('ok');
    expect(await kindOf(inPlace('2026-03-08T11:00:00Z'))).toBe('already-in-place');
    expect(
      (await eventsOf(accounts.personId)).filter((action) => action === 'assessment:care-in-place'),
    ).toHaveLength(1);
  });

  it('is refused before receipt, after now, and where there is no fast track', async () => {
    expect(await kindOf(inPlace('2026-03-08T10:00:00Z'))).toBe('no-fast-track');
    await record();
    expect(await kindOf(inPlace('2026-03-06T16:29:00Z'))).toBe('in-place-before-received');
    expect(await kindOf(inPlace('2026-03-10T12:00:01Z'))).toBe('in-place-later-than-now');
  });

  it('is not there for a lead, a holder or another practitioner', async () => {
    await record();
    for (const actor of [
      accounts.lead,
      await aHolder(accounts.code, accounts.personId),
      await aStaffMember('PRACTITIONER', accounts.code),
      { ...(await aStaffMember('PRACTITIONER', await aCommissioner())), personIds: [accounts.personId] },
    ]) {
      expect(await kindOf(inPlace('2026-03-08T10:00:00Z', actor))).toBe('not-found');
    }
  });
});

describe('the page of fast track care', () => {
  const look = (actor: Actor, seenAt = new Date('2026-03-08T12:00:00Z')) =>
    fastTrackCare(actor, caseId, seenAt);

  it('says when it came, when care is due and its status, until it is in place', async () => {
    expect(await look(accounts.practitioner)).toEqual({ person: 'Test Person', care: null });
    await record();
    const times = { received: '6 March 2026 at 4:30pm', due: '8 March 2026 at 4:30pm' };
    expect((await look(accounts.practitioner))?.care).toEqual({
      ...times,
      status: { isLate: false, hours: 4 },
      inPlace: null,
      careHours: 48,
    });
    const inPlaceAt = new Date('2026-03-08T18:00:00Z');
    await recordCareInPlace(accounts.practitioner, { caseId, inPlaceAt }, new Date('2026-03-09T09:00:00Z'));
    expect((await look(accounts.practitioner))?.care).toEqual({
      ...times,
      status: { isLate: true, hours: 2 },
      inPlace: '8 March 2026 at 6:00pm',
      careHours: 48,
    });
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('case:view');
  });

  it('is not there for a lead, off the caseload or at an address that is none', async () => {
    expect(await look(accounts.lead)).toBeNull();
    expect(await look(await aStaffMember('PRACTITIONER', accounts.code))).toBeNull();
    expect(await fastTrackCare(accounts.practitioner, 'nonsense', at)).toBeNull();
  });
});
