import 'server-only';
import type { AskedBy, PhbGroup } from '@/lib/case/rules/groups';
import { checkReferral, type ReferralKind, type ReferralRefusal } from '@/lib/case/rules/referral';
import { findAssessedRequest, findOpenReferral } from '@/lib/case/store/referral';
import { findRequestAsSent, lockPersonAsking, type PersonAsking } from '@/lib/case/store/request';
import { earliestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { listBases } from '@/lib/eligibility/store/eligibility';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { beginCase, isSameCase } from './begin-case';
import { decideInPrincipleBy } from './decide-in-principle-by';

export type RecordReferral = {
  /** Made when the form is shown: becomes the case's id, so that a form sent twice makes one case. */
  caseId: string;
  personId: string;
  kind: ReferralKind;
  group: PhbGroup;
  /** The day the commissioner received it. */
  receivedOn: PlainDate;
  referredBy: AskedBy;
  /** Who it was, and where they work; needed for everyone but the person. */
  referredByName: string | null;
  note: string | null;
};

export type RecordReferralRefusal =
  | DeathRefusal
  | ReferralRefusal
  | { kind: 'open-referral-in-group'; receivedOn: PlainDate }
  /** A request of the same group is being assessed: its assessment is what the referral asks for. */
  | { kind: 'request-is-assessed'; askedOn: PlainDate }
  | { kind: 'sent-with-other-answers' };

/**
 * Records a referral: a case that goes up to the decision on eligibility and no further. A person who is
 * eligible already is decided on again: the decision supersedes the one they have.
 *
 * @returns the id of the case
 */
export function recordReferral(
  actor: Actor,
  input: RecordReferral,
  today: PlainDate,
): Promise<Result<string, RecordReferralRefusal | NotFound>> {
  return command<string, RecordReferralRefusal | NotFound>(actor, 'referral:record', async (scope) => {
    const person = await lockPersonAsking(scope, input.personId);
    if (!person || !may(actor, 'referral:record', person)) return notFound;
    const asked = { ...askedOf(input), eligibilityId: null };
    const before = await findRequestAsSent(scope, input.caseId);
    if (before)
      return isSameCase(before, asked) ? ok(input.caseId) : fail({ kind: 'sent-with-other-answers' });

    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const checked = await check(scope, person, input, today);
    if (!checked.ok) return checked;
    const eligibilityId = await eligibleBy(scope, input, today);
    const bornOn = earliestBirth(person.dateOfBirth);
    const event = {
      kind: 'request-recorded',
      on: input.receivedOn,
      isEligible: false,
      transitions: [],
      decideBy: await decideInPrincipleBy(scope, { group: input.group, bornOn }, input.receivedOn),
    } as const;
    await beginCase(
      scope,
      person,
      {
        asked: { ...asked, eligibilityId, id: input.caseId },
        state: 'REQUESTED',
        event,
        action: 'referral:record',
      },
      today,
    );
    return ok(input.caseId);
  });
}

function askedOf({ personId, group, kind, ...given }: RecordReferral) {
  return {
    personId,
    group,
    origin: 'REFERRAL',
    referralKind: kind,
    askedOn: given.receivedOn,
    askedBy: given.referredBy,
    askedByName: given.referredByName,
    whatWasAsked: given.note,
  } as const;
}

async function check(
  scope: Scope,
  { dateOfBirth }: PersonAsking,
  input: RecordReferral,
  today: PlainDate,
): Promise<Result<void, RecordReferralRefusal>> {
  const checked = checkReferral({ ...input, dateOfBirth }, today);
  if (!checked.ok) return checked;
  const open = await findOpenReferral(scope, input);
  if (open) return fail({ kind: 'open-referral-in-group', receivedOn: open.receivedOn });
  const askedOn = await findAssessedRequest(scope, input);
  return askedOn === null ? ok(undefined) : fail({ kind: 'request-is-assessed', askedOn });
}

/** The entry by which the person is eligible in this group already; the latest where there are several. */
async function eligibleBy(
  scope: Scope,
  { personId, group }: RecordReferral,
  today: PlainDate,
): Promise<string | null> {
  const bases = await listBases(scope, personId, today);
  return bases.findLast(({ framework }) => framework === group)?.entryId ?? null;
}
