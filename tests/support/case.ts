import { randomUUID } from 'node:crypto';
import { type RecordRequest, recordRequest } from '@/lib/case/commands/record-request';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { aCommissioner, aStaffMember } from './identity';
import { aPerson, type PersonGiven, withCaseload } from './person';
import { must } from './result';
import { sql } from './superuser';

/** The actors of a case and the person it is about. */
export type CaseAccounts = { code: string; practitioner: Actor; lead: Actor; personId: string };

/** A commissioner with a practitioner, a PHB lead and a person of 45 on the caseload. */
export async function someAccounts(person: PersonGiven = {}): Promise<CaseAccounts> {
  return accountsIn(await aCommissioner(), person);
}

/** The same in a commissioner that is there. */
export async function accountsIn(code: string, person: PersonGiven = {}): Promise<CaseAccounts> {
  const personId = await aPerson(code, person);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const lead = await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 });
  return { code, practitioner, personId, lead };
}

/** The same actors with another person, who is on the practitioner's caseload too. */
export async function withPerson(accounts: CaseAccounts, person: PersonGiven = {}): Promise<CaseAccounts> {
  const personId = await aPerson(accounts.code, person);
  return { ...accounts, personId, practitioner: await withCaseload(accounts.practitioner, personId) };
}

/** The accounts of a child's case: the person is 10 years old in March 2026 unless given. */
export function someChildAccounts(dateOfBirth = '2015-06-01'): Promise<CaseAccounts> {
  return someAccounts({ dateOfBirth });
}

/** What a practitioner sends to record a request; CHC, asked on Tuesday 3 March 2026. */
export function aRequestFor(personId: string, change: Partial<RecordRequest> = {}): RecordRequest {
  return {
    caseId: randomUUID(),
    personId,
    group: 'CHC',
    origin: 'REQUEST',
    askedOn: day('2026-03-03'),
    askedBy: 'PERSON',
    askedByName: null,
    whatWasAsked: 'The same two carers',
    eligibilityId: null,
    isSecondWanted: false,
    ...change,
  };
}

/** A case that was asked for. @param on the day on which it is recorded */
export async function aCase(
  { practitioner, personId }: CaseAccounts,
  on = day('2026-03-03'),
  change: Partial<RecordRequest> = {},
): Promise<string> {
  return must(await recordRequest(practitioner, aRequestFor(personId, change), on));
}

/** A case of children's continuing care that was asked for. */
export async function aChildCase(
  { practitioner, personId }: CaseAccounts,
  on = day('2026-03-03'),
): Promise<string> {
  return must(await recordRequest(practitioner, aRequestFor(personId, { group: 'CYPCC' }), on));
}

/**
 * A case's clocks as text, in the order they started: kind, owner, from, due, ended. Without the one of
 * acknowledging the request, which every request has (tests/integration/case/acknowledge.test.ts).
 */
export async function clocksOf(caseId: string): Promise<string[]> {
  const rows = await sql<{ line: string }>(
    `SELECT concat_ws(' ', kind, owner_role, started_on, due_on, coalesce(ended_on::text, 'open')) AS line
     FROM clock WHERE case_id = $1 AND kind <> 'ACKNOWLEDGE_REQUEST' ORDER BY started_on, id`,
    [caseId],
  );
  return rows.map(({ line }) => line);
}

export async function stateOf(caseId: string): Promise<string | undefined> {
  const [row] = await sql<{ state: string }>(`SELECT state FROM phb_case WHERE id = $1`, [caseId]);
  return row?.state;
}

export type ClockDays = { startedOn?: string; dueOn?: string; dueAt?: string; endedOn?: string };

/**
 * Leaves a case with its clock of one kind, on other days: what is due follows from rules, and lists are
 * tested with any day.
 * @returns the clock's id
 */
export async function onlyClock(caseId: string, kind: ClockKind, days: ClockDays = {}): Promise<string> {
  const { startedOn = null, dueOn = null, dueAt = null, endedOn = null } = days;
  await sql('DELETE FROM clock WHERE case_id = $1 AND kind <> $2', [caseId, kind]);
  const [row] = await sql<{ id: string }>(
    `UPDATE clock SET started_on = coalesce($2, least(started_on, $3, $5)), due_on = coalesce($3, due_on), due_at = $4,
       ended_on = $5::date, ended_by = CASE WHEN $5::date IS NOT NULL THEN 'eligibility-decided' END
     WHERE case_id = $1 RETURNING id`,
    [caseId, startedOn, dueOn, dueAt, endedOn],
  );
  if (!row) throw new Error(`The case has no clock ${kind}`);
  return row.id;
}
