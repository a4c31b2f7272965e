import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { inForce } from '@/lib/person/rules/in-force';
import { fullName } from '@/lib/person/rules/person-name';
import { listCapacity } from '@/lib/person/store/capacity';
import { findPerson } from '@/lib/person/store/person';
import { type Representative, shareRepresentatives } from '@/lib/person/store/representatives';
import { type Agreer, type AgreerChoice, type AgreerRefusal, agreerOf } from '@/lib/plan/rules/agreer';
import { planGaps } from '@/lib/plan/rules/completeness';
import { snapshotOf } from '@/lib/plan/rules/contents';
import type { AgreementHow, Plan } from '@/lib/plan/rules/plan';
import { signPlan } from '@/lib/plan/store/plan-agreement';
import { planHash } from '@/lib/plan/store/plan-hash';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type LockedPlan, type PlanClosed, planIdsOf, planSubject, planToWrite } from './plan-to-write';

/** On paper or spoken: the practitioner chooses who agreed, the person or an authority, and enters when. */
type Recorded = { agreedBy: AgreerChoice; how: 'ON_PAPER' | 'SPOKEN'; agreedOn: PlainDate };

/** `seenHash` is the digest of the plan that was shown. */
export type AgreePlanInput = { caseId: string; seenHash: string; recorded: Recorded | null };

export type AgreePlanRefusal =
  | PlanClosed
  | AgreerRefusal
  | { kind: 'plan-changed' }
  | { kind: 'plan-unfinished' }
  | { kind: 'who-agreed-missing' }
  | { kind: 'agreed-in-future'; today: PlainDate }
  | { kind: 'agreed-before-plan'; startedOn: PlainDate };

/**
 * Signs exactly the contents that were shown: by the person or their representative in their own sign-in, or
 * recorded by the practitioner. An unfinished plan cannot be signed, because a later addition would need a
 * new agreement.
 */
export function agreePlan(actor: Actor, input: AgreePlanInput, today: PlainDate) {
  return command<undefined, AgreePlanRefusal | NotFound>(actor, 'plan:agree', async (scope) => {
    const found = await planToWrite(scope, 'plan:agree', input.caseId);
    if (!found.ok) return found;
    const hash = planHash(found.value.plan);
    if (hash !== input.seenHash) return fail({ kind: 'plan-changed' });
    const signature = await signatureOf(scope, input, found.value, today);
    if (!signature.ok) return signature;
    if (isUnfinished(found.value.plan, hash)) return fail({ kind: 'plan-unfinished' });
    await signPlan(scope, planIdsOf(found.value), { side: 'PERSON', planHash: hash, ...signature.value });
    await recordEvent(scope, { action: 'plan:agree', ...planSubject(found.value), after: hash });
    return ok(undefined);
  });
}

/** Whether anything except the agreement itself is missing. */
export function isUnfinished(plan: Plan, hash: string): boolean {
  const blocking = planGaps(snapshotOf(plan, hash)).filter(({ level }) => level === 'BLOCKING');
  return blocking.some(({ key }) => key !== 'person-agreement');
}

type Signature = Omit<Agreer, 'name'> & { agreedByName: string; how: AgreementHow; agreedOn: PlainDate };

async function signatureOf(
  scope: Scope,
  input: AgreePlanInput,
  { lockedCase: { personId }, plan: { startedOn } }: LockedPlan,
  today: PlainDate,
): Promise<Result<Signature, AgreePlanRefusal | NotFound>> {
  const person = await findPerson(scope, personId);
  if (!person) return notFound;
  const authorities = await shareRepresentatives(scope, personId);
  const answer = answerOf(scope.actor, input, authorities, today);
  if (!answer) return fail({ kind: 'who-agreed-missing' });
  const { agreedBy, how, agreedOn } = answer;
  if (agreedOn > today) return fail({ kind: 'agreed-in-future', today });
  if (agreedOn < startedOn) return fail({ kind: 'agreed-before-plan', startedOn });
  const known = { name: fullName(person), dateOfBirth: person.dateOfBirth };
  const found = await listCapacity(scope, personId);
  const agreer = agreerOf(agreedBy, { person: known, found, authorities, agreedOn });
  if (!agreer.ok) return agreer;
  const { name, ...as } = agreer.value;
  return ok({ ...as, agreedByName: how === 'SIGNED_IN' ? scope.actor.displayName : name, how, agreedOn });
}

type Answer = { agreedBy: AgreerChoice; how: AgreementHow; agreedOn: PlainDate };

/**
 * Who agrees: the person or a representative in their own sign-in, the representative by the authority that
 * is theirs today. A practitioner records the agreement of others alone, and never signs in their own name.
 */
function answerOf(
  { role, userId }: Actor,
  { recorded }: AgreePlanInput,
  authorities: readonly Representative[],
  today: PlainDate,
): Answer | null {
  if (role === 'PRACTITIONER') return recorded;
  const theirs = authorities.filter((one) => one.userId === userId && one.coversPlan);
  const authority = theirs.find((one) => inForce(one, today)) ?? theirs.at(-1);
  const agreedBy = role === 'BUDGET_HOLDER' ? 'PERSON' : (authority?.id ?? '');
  return { agreedBy, how: 'SIGNED_IN', agreedOn: today };
}
