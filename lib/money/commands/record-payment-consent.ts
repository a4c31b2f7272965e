import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Case, findCase, lockCase } from '@/lib/case/store/case';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { candidateOf } from '@/lib/money/rules/payee';
import {
  type ConsentDraft,
  type ConsentKind,
  type ConsentRefusal,
  checkConsentGiven,
  checkWithdrawal,
  consentNow,
  isGivenBy,
  type WithdrawalRefusal,
} from '@/lib/money/rules/payment-consent';
import { listConsentGivers } from '@/lib/money/store/payee-candidates';
import { insertConsent, listConsents } from '@/lib/money/store/payment-consent';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { listCapacity } from '@/lib/person/store/capacity';
import { lockPerson } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

type Recorded = ConsentDraft & {
  caseId: string;
  /** What was said. */
  words: string;
};

export type GiveConsent = Recorded & { wasInDoubt: boolean };

type Refusal = NotFound | DeathRefusal | { kind: 'consent-changed-meanwhile' };
export type GiveConsentRefusal = Refusal | ConsentRefusal;
export type WithdrawConsentRefusal = Refusal | WithdrawalRefusal;
export type TakeConsentBackRefusal = Refusal;

type Done = { caseId: string };

/**
 * Records that consent to a direct payment was given, by whom and how. Where the person's capacity was in
 * doubt, the finding that they have it is kept with it.
 */
export function giveConsent(
  actor: Actor,
  { wasInDoubt, ...given }: GiveConsent,
  today: PlainDate,
): Promise<Result<Done, GiveConsentRefusal>> {
  return command<Done, GiveConsentRefusal>(actor, 'consent:record', async (scope) => {
    const found = await lockedCase(scope, given.caseId);
    if (!found.ok) return found;
    const { personId } = found.value;
    const now = consentNow(await listConsents(scope, given.caseId));
    if (isGivenBy(now, given.by)) return fail({ kind: 'consent-changed-meanwhile' });
    const givers = await listConsentGivers(scope, personId, given.onDay);
    const capacity = await listCapacity(scope, personId);
    const checked = checkConsentGiven(given, givers, { wasInDoubt, found: capacity, today });
    if (!checked.ok) return checked;
    const assessed = capacity.findLast(
      ({ matter, assessedOn }) => matter === 'MONEY' && assessedOn <= given.onDay,
    );
    const isOwn = given.by.kind === 'PERSON';
    const capacityAssessedOn = isOwn && wasInDoubt ? (assessed?.assessedOn ?? null) : null;
    const name = candidateOf(givers, given.by)?.name ?? null;
    await saveConsent(scope, personId, { kind: 'GIVEN', given, name, capacityAssessedOn });
    return ok({ caseId: given.caseId });
  });
}

/** Records that consent was withdrawn: payments for days after its last day stop. */
export function withdrawConsent(
  actor: Actor,
  given: Recorded,
  today: PlainDate,
): Promise<Result<Done, WithdrawConsentRefusal>> {
  return command<Done, WithdrawConsentRefusal>(actor, 'consent:record', async (scope) => {
    const found = await lockedCase(scope, given.caseId);
    if (!found.ok) return found;
    const { personId } = found.value;
    const now = consentNow(await listConsents(scope, given.caseId));
    if (now.state !== 'GIVEN') return fail({ kind: 'consent-changed-meanwhile' });
    const givers = await listConsentGivers(scope, personId, given.onDay);
    const checked = checkWithdrawal(given, givers, { givenOn: now.last.onDay, today });
    if (!checked.ok) return checked;
    const name = candidateOf(givers, given.by)?.name ?? null;
    await saveConsent(scope, personId, { kind: 'WITHDRAWN', given, name, capacityAssessedOn: null });
    return ok({ caseId: given.caseId });
  });
}

/**
 * Takes back the last record of consent, or of its withdrawal, that was a mistake. What was before counts
 * again.
 * @param seenId the record that the form showed
 */
export function takeConsentBack(
  actor: Actor,
  { caseId, seenId, words }: { caseId: string; seenId: string; words: string },
  today: PlainDate,
): Promise<Result<Done, TakeConsentBackRefusal>> {
  return command<Done, TakeConsentBackRefusal>(actor, 'consent:record', async (scope) => {
    const found = await lockedCase(scope, caseId);
    if (!found.ok) return found;
    const { personId } = found.value;
    const history = await listConsents(scope, caseId);
    if (history.some(({ takesBackId }) => takesBackId === seenId)) return ok({ caseId });
    const { last } = consentNow(history);
    if (last?.id !== seenId) return fail({ kind: 'consent-changed-meanwhile' });
    const { authorityId, name, how, kind } = last;
    const row = { authorityId, name, how, words, caseId, personId, capacityAssessedOn: null };
    await insertConsent(scope, {
      ...row,
      id: newId(),
      kind: 'TAKEN_BACK',
      onDay: today,
      takesBackId: seenId,
    });
    const subject = { personId, subjectKind: 'case', subjectId: caseId } as const;
    await recordEvent(scope, { action: 'consent:take-back', ...subject, reason: words, before: { kind } });
    return ok({ caseId });
  });
}

/** The person is locked first, so that no payment is decided meanwhile. */
async function lockedCase(scope: Scope, caseId: string): Promise<Result<Case, NotFound | DeathRefusal>> {
  const asked = await findCase(scope, caseId);
  if (!asked || !may(scope.actor, 'consent:record', asked)) return notFound;
  await lockPerson(scope, asked.personId);
  const found = await lockCase(scope, caseId);
  if (!found) return notFound;
  const alive = refuseAfterDeath(found);
  return alive.ok ? ok(found) : alive;
}

type Saved = {
  kind: Exclude<ConsentKind, 'TAKEN_BACK'>;
  given: Recorded;
  name: string | null;
  capacityAssessedOn: PlainDate | null;
};

async function saveConsent(
  scope: Scope,
  personId: string,
  { kind, given: { caseId, by, how, onDay, words }, name, capacityAssessedOn }: Saved,
): Promise<void> {
  const row = { caseId, personId, kind, onDay, how, words, name, capacityAssessedOn, authorityId: by.id };
  await insertConsent(scope, { ...row, id: newId(), takesBackId: null });
  const subject = { personId, subjectKind: 'case', subjectId: caseId } as const;
  const action = kind === 'GIVEN' ? 'consent:give' : 'consent:end';
  await recordEvent(scope, {
    action,
    ...subject,
    reason: words,
    after: { by, how, onDay, capacityAssessedOn },
  });
}
