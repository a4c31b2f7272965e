import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type CouncilConsultation, type CouncilRefusal, checkCouncil } from '@/lib/eligibility/rules/council';
import {
  asksCouncil,
  checkEligibilityEnd,
  type EligibilityEndRefusal,
  type EndGround,
} from '@/lib/eligibility/rules/ending';
import { entriesOf } from '@/lib/eligibility/rules/entry';
import { addEligibility, type EligibilityRow, listEligibility } from '@/lib/eligibility/store/eligibility';
import { type DeathRefusal, refuseAfterDeath, refuseDecidedAfterDeath } from '@/lib/person/rules/after-death';
import { lockPerson } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { command, refuseInterest } from '@/lib/platform/db/transaction';
import { settleCareReviews } from './settle-care-reviews';

export type EndEligibility = {
  personId: string;
  /** The row that the form showed. */
  rowId: string;
  lastDay: PlainDate;
  ground: EndGround;
  reasons: string;
  /** How the council was consulted; where an assessment ends continuing healthcare. */
  consultation?: CouncilConsultation | null;
};

type ChangedMeanwhile = { kind: 'changed-meanwhile'; by: string };

export type EndEligibilityRefusal = DeathRefusal | EligibilityEndRefusal | CouncilRefusal | ChangedMeanwhile;

/**
 * Ends an entry of a person's record with its last day and the reasons, and with it the review of that care.
 * Requests and budgets that rest on it go on until they are ended themselves. @returns the id of the person
 */
export function endEligibility(
  actor: Actor,
  { personId, rowId, lastDay, ground, reasons, consultation = null }: EndEligibility,
  today: PlainDate,
): Promise<Result<string, EndEligibilityRefusal | NotFound>> {
  return command<string, EndEligibilityRefusal | NotFound>(actor, 'eligibility:decide', async (scope) => {
    const found = await entryShown(scope, personId, rowId);
    if (!found.ok) return found;
    const inLife =
      ground === 'ASSESSED' ? refuseAfterDeath(found.value) : refuseDecidedAfterDeath(found.value, lastDay);
    if (!inLife.ok) return inLife;
    const checked = checkEligibilityEnd(found.value, lastDay, ground);
    if (!checked.ok) return checked;
    const { current } = found.value;
    const isAsked = asksCouncil(current.outcome, ground);
    const consulted = isAsked ? checkCouncil(consultation, today) : ok(undefined);
    if (!consulted.ok) return consulted;
    const reason = `${GROUNDS[ground]} ${reasons}`;
    const end = { endsOn: lastDay, reason, consultation: isAsked ? consultation : null };
    await supersede(scope, current, { ...end, change: 'ENDED' });
    await settleCareReviews(scope, found.value, today);
    return ok(personId);
  });
}

const GROUNDS: Record<EndGround, string> = {
  ASSESSED: 'Decided after an assessment.',
  TURNED_18: 'The person turned 18.',
  LEFT_NURSING: 'The person no longer lives in a home with nursing.',
};

export type TakeBackEnd = { personId: string; rowId: string; reasons: string };

export type TakeBackEndRefusal = DeathRefusal | ChangedMeanwhile | { kind: 'not-ended' };

/**
 * Takes back an end that was a mistake: the entry goes on as before, and its review is due on the day it was.
 * @returns the id of the person
 */
export function takeBackEnd(
  actor: Actor,
  { personId, rowId, reasons }: TakeBackEnd,
  today: PlainDate,
): Promise<Result<string, TakeBackEndRefusal | NotFound>> {
  return command<string, TakeBackEndRefusal | NotFound>(actor, 'eligibility:decide', async (scope) => {
    const found = await entryShown(scope, personId, rowId);
    if (!found.ok) return found;
    const alive = refuseAfterDeath(found.value);
    if (!alive.ok) return alive;
    const { current } = found.value;
    if (current.change !== 'ENDED') return fail({ kind: 'not-ended' });
    await supersede(scope, current, {
      endsOn: null,
      change: 'CORRECTED',
      reason: reasons,
      consultation: null,
    });
    await settleCareReviews(scope, found.value, today);
    return ok(personId);
  });
}

/** The entry of the row that the form showed, if it still counts. */
async function entryShown(scope: Scope, personId: string, rowId: string) {
  const person = await lockPerson(scope, personId);
  refuseInterest(scope, person?.personId);
  if (!person || !may(scope.actor, 'eligibility:decide', person)) return notFound;
  const rows = await listEligibility(scope, personId);
  const shown = entriesOf(rows).find(({ current }) => current.id === rowId);
  if (shown) return ok({ ...shown, personId, diedOn: person.diedOn, before: rows });
  const later = rows.find(({ supersedesId }) => supersedesId === rowId);
  return later ? fail({ kind: 'changed-meanwhile', by: later.recordedByName } as const) : notFound;
}

type Change = {
  endsOn: PlainDate | null;
  change: 'ENDED' | 'CORRECTED';
  reason: string;
  consultation: CouncilConsultation | null;
};

/** The same facts with another last day. */
async function supersede(
  scope: Scope,
  former: EligibilityRow,
  { endsOn, change, reason, consultation }: Change,
): Promise<void> {
  const { framework, outcome, startsOn, decidedOn, decidedWhere, decidedBy, evidence, reasons } = former;
  const { document, reviewedOn, nursingPence, nhsShare, personId, nursingRefused, aftercare } = former;
  const facts = {
    framework,
    outcome,
    startsOn,
    decidedOn,
    decidedWhere,
    decidedBy,
    evidence,
    reasons,
    document,
    reviewedOn,
  };
  const { id } = await addEligibility(scope, {
    ...facts,
    nursingPence,
    nhsShare,
    nursingRefused,
    aftercare,
    personId,
    endsOn,
    consultation,
    decisionId: null,
    superseding: { former, change, reason },
    recordedAt: now(),
  });
  await recordEvent(scope, {
    action: change === 'ENDED' ? 'eligibility:end' : 'eligibility:correct',
    personId,
    subjectKind: 'eligibility',
    subjectId: id,
    reason: reason.slice(0, 500),
    before: { rowId: former.id, endsOn: former.endsOn },
    after: { endsOn, change, reason, consultation },
  });
}
