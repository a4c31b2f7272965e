import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkEarlier, type EarlierRefusal } from '@/lib/eligibility/rules/earlier-decision';
import { entriesOf } from '@/lib/eligibility/rules/entry';
import {
  addEligibility,
  type DecidedCare,
  type EligibilityRow,
  listEligibility,
} from '@/lib/eligibility/store/eligibility';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { lockPerson } from '@/lib/person/store/person';
import { command, refuseInterest } from '@/lib/platform/db/transaction';
import { settleCareReviews } from './settle-care-reviews';

/** A decision that was not made in this service. */
export type EarlierCare = DecidedCare & { decidedWhere: 'OUTSIDE' | 'ELSEWHERE' };

export type RecordEarlier = EarlierCare & {
  /** Made with the form: a form sent twice records it once. */
  eligibilityId: string;
  personId: string;
};

export type RecordEarlierRefusal =
  | DeathRefusal
  | EarlierRefusal
  /** The record says so already. */
  | { kind: 'on-record-already'; decidedOn: PlainDate; decidedBy: string }
  | { kind: 'sent-with-other-answers' };

/**
 * Records what was decided for a person before this service, outside it or by another body, with its
 * evidence. It begins an entry of the person's record, on which a request for a budget may rest.
 *
 * @returns the id of the person
 */
export function recordEarlier(
  actor: Actor,
  { eligibilityId, personId, ...care }: RecordEarlier,
  today: PlainDate,
): Promise<Result<string, RecordEarlierRefusal | NotFound>> {
  return command<string, RecordEarlierRefusal | NotFound>(actor, 'eligibility:record', async (scope) => {
    const person = await lockPerson(scope, personId);
    refuseInterest(scope, person?.personId);
    if (!person || !may(actor, 'eligibility:record', person)) return notFound;
    const rows = await listEligibility(scope, personId);
    const before = rows.find(({ id }) => id === eligibilityId);
    if (before) return isSame(before, care) ? ok(personId) : fail({ kind: 'sent-with-other-answers' });
    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const checked = checkEarlier(care, person.dateOfBirth, today);
    if (!checked.ok) return checked;
    const known = entriesOf(rows).find(({ current }) => saysTheSame(current, care))?.current;
    if (known)
      return fail({ kind: 'on-record-already', decidedOn: known.decidedOn, decidedBy: known.decidedBy });

    const row = { ...care, id: eligibilityId, personId, decisionId: null, superseding: null };
    await addEligibility(scope, { ...row, recordedAt: now() });
    await settleCareReviews(scope, { personId, diedOn: person.diedOn, before: rows }, today);
    await recordEvent(scope, {
      action: 'eligibility:record',
      personId,
      subjectKind: 'eligibility',
      subjectId: eligibilityId,
      after: care,
    });
    return ok(personId);
  });
}

function saysTheSame(row: EligibilityRow, { framework, outcome, decidedOn, startsOn }: EarlierCare): boolean {
  return (
    row.framework === framework &&
    row.outcome === outcome &&
    row.decidedOn === decidedOn &&
    row.startsOn === startsOn
  );
}

function isSame(before: EligibilityRow, care: EarlierCare): boolean {
  return (Object.keys(care) as (keyof EarlierCare)[]).every((key) => before[key] === care[key]);
}
