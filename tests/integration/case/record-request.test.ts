import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RecordRequest, recordRequest } from '@/lib/case/commands/record-request';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { client } from '@/lib/platform/db/client';
import { eventsOf } from '../../support/audit';
import { aRequestFor, type CaseAccounts, clocksOf, someAccounts } from '../../support/case';
import { aStaffMember } from '../../support/identity';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-03-10');
let accounts: CaseAccounts;
const record = (change: Partial<RecordRequest> = {}, actor: Actor = accounts.practitioner) =>
  recordRequest(actor, aRequestFor(accounts.personId, change), today);
const countCases = async () =>
  (await sql(`SELECT FROM phb_case WHERE person_id = $1`, [accounts.personId])).length;

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someAccounts();
});

describe('recordRequest', () => {
  it('stores the right of the day of asking with its source and rule set', async () => {
    const caseId = randomUUID();
    expect(await record({ caseId })).toEqual({ ok: true, value: caseId });
    const [row] = await sql(`SELECT * FROM phb_case WHERE id = $1`, [caseId]);
    expect(row).toMatchObject({
      state: 'REQUESTED',
      right: 'RIGHT_TO_HAVE',
      right_rule_set: 'phb-right-2019-12-02',
      practitioner_id: accounts.practitioner.userId,
      what_was_asked: 'The same two carers',
    });
    expect(row?.right_source).toContain('SI 2012/2996');
  });

  it('keeps the law of an earlier day, and says where there was no national right', async () => {
    const ids = [randomUUID(), randomUUID()];
    await record({ caseId: ids[0], askedOn: day('2019-12-01'), group: 'WHEELCHAIR' });
    await record({ caseId: ids[1], group: 'MENTAL_HEALTH' });
    const rows = await sql(
      `SELECT "right", right_rule_set FROM phb_case WHERE id = ANY($1) ORDER BY asked_on`,
      [ids],
    );
    expect(rows).toEqual([
      { right: 'LOCAL_OFFER', right_rule_set: 'phb-right-2014-10-01' },
      { right: 'LOCAL_OFFER', right_rule_set: 'phb-right-2019-12-02' },
    ]);
  });

  it('starts the lead’s clock on the day of asking and leaves an audit event', async () => {
    const caseId = randomUUID();
    await record({ caseId });
    expect(await clocksOf(caseId)).toEqual(['DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 2026-03-31 open']);
    expect(await eventsOf(accounts.personId)).toEqual(['request:record']);
  });

  it.each<[string, Partial<RecordRequest>]>([
    ['asked-in-future', { askedOn: day('2026-03-11') }],
    ['asked-before-birth', { askedOn: day('1980-05-03') }],
    ['age-outside-group', { group: 'CYPCC' }],
  ])('refuses: %s', async (kind, change) => {
    expect(await kindOf(record(change))).toBe(kind);
    expect(await countCases()).toBe(0);
  });

  it('warns of an open case in the same group, and records a second one only when that is wanted', async () => {
    await record();
    expect(await record()).toEqual({
      ok: false,
      error: { kind: 'open-case-in-group', askedOn: '2026-03-03' },
    });
    expect(await kindOf(record({ group: 'WHEELCHAIR' }))).toBe('ok');
    expect(await kindOf(record({ isSecondWanted: true }))).toBe('ok');
    expect(await countCases()).toBe(3);
  });

  it('does not warn of a case that is closed', async () => {
    await record();
    await sql(`UPDATE phb_case SET state = 'DECLINED' WHERE person_id = $1`, [accounts.personId]);
    expect(await kindOf(record())).toBe('ok');
  });

  it('records one form once, although it was sent twice, and refuses it with other answers', async () => {
    const caseId = randomUUID();
    const answers = await Promise.all([record({ caseId }), record({ caseId })]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await countCases()).toBe(1);
    expect(await kindOf(record({ caseId, group: 'S117' }))).toBe('sent-with-other-answers');
  });

  it('lets only one of two colleagues open a case in a group at the same moment', async () => {
    const colleague = await withCaseload(
      await aStaffMember('PRACTITIONER', accounts.code),
      accounts.personId,
    );
    const kinds = await Promise.all(
      [accounts.practitioner, colleague, accounts.practitioner, colleague].map((actor) =>
        kindOf(record({}, actor)),
      ),
    );
    expect(kinds.sort()).toEqual(['ok', 'open-case-in-group', 'open-case-in-group', 'open-case-in-group']);
    expect(await countCases()).toBe(1);
  });

  it('shows nothing to a user without the caseload, nor to another commissioner', async () => {
    const stranger = await aStaffMember('PRACTITIONER', accounts.code);
    const elsewhere = (await someAccounts()).practitioner;
    const missing = recordRequest(accounts.practitioner, aRequestFor(randomUUID()), today);
    expect(await kindOf(record({}, stranger))).toBe('not-found');
    expect(await kindOf(record({}, { ...elsewhere, personIds: [accounts.personId] }))).toBe('not-found');
    expect(await kindOf(missing)).toBe('not-found');
    expect(await countCases()).toBe(0);
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])(
    'is not for a %s',
    async (role) => {
      expect(await kindOf(record({}, await aStaffMember(role, accounts.code)))).toBe('not-found');
    },
  );

  it('is not for the person themselves', async () => {
    expect(await kindOf(record({}, await aHolder(accounts.code, accounts.personId)))).toBe('not-found');
  });

  it('does not take an id of another’s person for one of the caseload', async () => {
    const other = await aPerson(accounts.code);
    expect(await kindOf(recordRequest(accounts.practitioner, aRequestFor(other), today))).toBe('not-found');
  });
});
