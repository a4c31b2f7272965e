import { randomUUID } from 'node:crypto';
import { type RecordRequest, recordRequest } from '@/lib/case/commands/record-request';
import { pence } from '@/lib/core/money';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { type SetIndicativeBudget, setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { aCommissioner, aPerson, aStaffMember, withCaseload } from './builders';
import { sql } from './superuser';

export type Cast = { code: string; practitioner: Actor; lead: Actor; personId: string };

/** A commissioner with a practitioner, a PHB lead and a person of 45 on the caseload. */
export async function aCast(): Promise<Cast> {
  const code = await aCommissioner();
  const personId = await aPerson(code);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  return { code, practitioner, personId, lead: await aStaffMember('PHB_LEAD', code, 5_000_000) };
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
    isSecondWanted: false,
    ...change,
  } as RecordRequest;
}

/**
 * What a practitioner sends to set an amount: £250 for 52 weeks, 4 weeks of contingency, £1,200 for a hoist.
 */
export function anAmountFor(caseId: string, change: Partial<SetIndicativeBudget> = {}): SetIndicativeBudget {
  return {
    caseId,
    indicativeId: randomUUID(),
    weekly: pence(25_000),
    weeks: 52,
    contingencyWeeks: 4,
    oneOff: pence(120_000),
    oneOffFor: 'a hoist',
    method: 'Costed care package',
    ...change,
  };
}

/** A case that was asked for. @param on the day on which it is recorded */
export async function aCase({ practitioner, personId }: Cast, on = day('2026-03-03')): Promise<string> {
  return must(await recordRequest(practitioner, aRequestFor(personId), on));
}

/** A case found eligible on a day. */
export async function anEligibleCase(cast: Cast, on = day('2026-03-10')): Promise<string> {
  const caseId = await aCase(cast);
  must(
    await decideEligibility(
      cast.lead,
      { caseId, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs', decidedOn: on },
      on,
    ),
  );
  return caseId;
}

/** A case with its amount set, today as the clock has it. */
export async function aCostedCase(
  cast: Cast,
  today: PlainDate,
): Promise<{ caseId: string; indicativeId: string }> {
  const amount = anAmountFor(await anEligibleCase(cast));
  must(await setIndicativeBudget(cast.practitioner, amount, today));
  return amount;
}

/** A case with a person who knows the amount. */
export async function anInformedCase(
  cast: Cast,
  today: PlainDate,
): Promise<{ caseId: string; indicativeId: string }> {
  const ids = await aCostedCase(cast, today);
  must(
    await recordPersonInformed(
      cast.practitioner,
      { ...ids, informedOn: today, informedHow: 'In person' },
      today,
    ),
  );
  return { caseId: ids.caseId, indicativeId: ids.indicativeId };
}

/** The value of an answer that a test takes for granted. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.kind}`);
  return result.value;
}

/** The kind of an answer: `ok`, or the name of the refusal. */
export async function kindOf(
  answer: Promise<{ ok: true } | { ok: false; error: { kind: string } }>,
): Promise<string> {
  const result = await answer;
  return result.ok ? 'ok' : result.error.kind;
}

/** A case's clocks as text, in the order they started: kind, owner, from, due, ended. */
export async function clocksOf(caseId: string): Promise<string[]> {
  const rows = await sql<{ line: string }>(
    `SELECT concat_ws(' ', kind, owner_role, started_on, due_on, coalesce(ended_on::text, 'open')) AS line
     FROM clock WHERE case_id = $1 ORDER BY started_on, id`,
    [caseId],
  );
  return rows.map(({ line }) => line);
}

/** The audit actions on a person, in their order. */
export async function eventsOf(personId: string): Promise<string[]> {
  const rows = await sql<{ action: string }>(
    `SELECT action FROM audit_event WHERE person_id = $1 ORDER BY sequence`,
    [personId],
  );
  return rows.map(({ action }) => action);
}

export async function stateOf(caseId: string): Promise<string | undefined> {
  const [row] = await sql<{ state: string }>(`SELECT state FROM phb_case WHERE id = $1`, [caseId]);
  return row?.state;
}
