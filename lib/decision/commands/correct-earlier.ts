import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkEarlier, type EarlierRefusal } from '@/lib/eligibility/rules/earlier-decision';
import { addEligibility, listEligibility } from '@/lib/eligibility/store/eligibility';
import { type DeathRefusal, refuseDecidedAfterDeath } from '@/lib/person/rules/after-death';
import { lockPerson } from '@/lib/person/store/person';
import { command, refuseInterest } from '@/lib/platform/db/transaction';
import type { EarlierCare } from './record-earlier';
import { settleCareReviews } from './settle-care-reviews';

export type CorrectEarlier = EarlierCare & {
  personId: string;
  /** The row that the form showed. */
  rowId: string;
  whyCorrected: string;
};

export type CorrectEarlierRefusal =
  | DeathRefusal
  | EarlierRefusal
  /** Someone else corrected it since the form was shown. */
  | { kind: 'corrected-meanwhile'; by: string }
  /** It comes from a decision on a case, which is where it is corrected. */
  | { kind: 'decided-on-a-case' };

/**
 * Corrects the record of an earlier decision: the wrong row stays, and the new one supersedes it. Every case
 * that rests on it goes on. After a death too, where it was decided up to that day: a record may be wrong.
 *
 * @returns the id of the person
 */
export function correctEarlier(
  actor: Actor,
  { personId, rowId, whyCorrected, ...care }: CorrectEarlier,
  today: PlainDate,
): Promise<Result<string, CorrectEarlierRefusal | NotFound>> {
  return command<string, CorrectEarlierRefusal | NotFound>(actor, 'eligibility:record', async (scope) => {
    const person = await lockPerson(scope, personId);
    refuseInterest(scope, person?.personId);
    if (!person || !may(actor, 'eligibility:record', person)) return notFound;
    const rows = await listEligibility(scope, personId);
    const former = rows.find(({ id }) => id === rowId);
    if (!former) return notFound;
    const entry = rows.filter(({ entryId }) => entryId === former.entryId);
    if (entry.some(({ decisionId }) => decisionId !== null)) return fail({ kind: 'decided-on-a-case' });
    const later = entry.find(({ supersedesId }) => supersedesId === rowId);
    if (later) return fail({ kind: 'corrected-meanwhile', by: later.recordedByName });
    const inLife = refuseDecidedAfterDeath(person, care.decidedOn);
    if (!inLife.ok) return inLife;
    const checked = checkEarlier(care, person.dateOfBirth, today);
    if (!checked.ok) return checked;

    const superseding = { former, change: 'CORRECTED', reason: whyCorrected } as const;
    const { id } = await addEligibility(scope, {
      ...care,
      personId,
      decisionId: null,
      superseding,
      recordedAt: now(),
    });
    await settleCareReviews(scope, { personId, diedOn: person.diedOn, before: rows }, today);
    await recordEvent(scope, {
      action: 'eligibility:correct',
      personId,
      subjectKind: 'eligibility',
      subjectId: id,
      reason: whyCorrected.slice(0, 500),
      before: { ...former, recordedAt: former.recordedAt.toISOString() },
      after: care,
    });
    return ok(personId);
  });
}
