import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { planGaps } from '@/lib/plan/rules/completeness';
import { snapshotOf } from '@/lib/plan/rules/contents';
import type { AgreementHow, Plan } from '@/lib/plan/rules/plan';
import { signPlan } from '@/lib/plan/store/plan-agreement';
import { planHash } from '@/lib/plan/store/plan-hash';
import { command } from '@/lib/platform/db/transaction';
import { type PlanClosed, planIdsOf, planSubject, planToWrite } from './plan-to-write';

/**
 * `seenHash` is the digest of the plan that was shown. `recorded`: on paper or spoken, the practitioner
 * enters who agreed and when.
 */
export type AgreePlanInput = {
  caseId: string;
  seenHash: string;
  recorded: { agreedByName: string; how: 'ON_PAPER' | 'SPOKEN'; agreedOn: PlainDate } | null;
};

export type AgreePlanRefusal =
  | PlanClosed
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
    const signature = signatureOf(actor, input, found.value.plan, today);
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

type Signature = { agreedByName: string; how: AgreementHow; agreedOn: PlainDate };

function signatureOf(
  actor: Actor,
  { recorded }: AgreePlanInput,
  { startedOn }: Plan,
  today: PlainDate,
): Result<Signature, AgreePlanRefusal> {
  // Only the practitioner records another person's agreement, and never signs in their own name.
  if (actor.role !== 'PRACTITIONER') {
    return ok({ agreedByName: actor.displayName, how: 'SIGNED_IN', agreedOn: today });
  }
  if (!recorded) return fail({ kind: 'who-agreed-missing' });
  if (recorded.agreedOn > today) return fail({ kind: 'agreed-in-future', today });
  if (recorded.agreedOn < startedOn) return fail({ kind: 'agreed-before-plan', startedOn });
  return ok(recorded);
}
