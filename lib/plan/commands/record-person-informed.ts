import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { CaseState } from '@/lib/case/rules/case-state';
import { lockCase } from '@/lib/case/store/case';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { checkInformedOn, type InformedOnRefusal } from '@/lib/plan/rules/informed-on';
import { findIndicativeBudget, type IndicativeBudget, saveInformed } from '@/lib/plan/store/indicative';
import { command } from '@/lib/platform/db/transaction';

export type RecordPersonInformed = {
  caseId: string;
  /**
   * The amount that the practitioner saw, so that no person is recorded as informed of an amount that has
   * changed.
   */
  indicativeId: string;
  informedOn: PlainDate;
  informedHow: string;
};

export type RecordPersonInformedRefusal =
  | DeathRefusal
  | InformedOnRefusal
  | { kind: 'nothing-to-inform-of'; state: CaseState }
  | { kind: 'amount-changed'; total: Pence }
  | { kind: 'already-informed'; informedOn: PlainDate };

/**
 * Records when and how the person was informed of their indicative budget. From then on planning may start,
 * and its clock runs.
 */
export function recordPersonInformed(
  actor: Actor,
  input: RecordPersonInformed,
  today: PlainDate,
): Promise<Result<void, RecordPersonInformedRefusal | NotFound>> {
  return command<void, RecordPersonInformedRefusal | NotFound>(actor, 'indicative:set', async (scope) => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'indicative:set', lockedCase)) return notFound;
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    const amount = await findIndicativeBudget(scope, lockedCase.id);
    if (lockedCase.state !== 'INDICATIVE_SET' || !amount)
      return fail({ kind: 'nothing-to-inform-of', state: lockedCase.state });
    const checked = checkInformed(amount, input, today);
    if (!checked.ok) return checked;

    await saveInformed(scope, amount.id, input);
    await moveClocks(scope, lockedCase, { kind: 'informed', on: input.informedOn });
    const { personId } = lockedCase;
    await recordEvent(scope, {
      action: 'indicative:tell',
      personId,
      subjectKind: 'indicative-budget',
      subjectId: amount.id,
      after: input,
    });
    return ok(undefined);
  });
}

function checkInformed(
  amount: IndicativeBudget,
  { indicativeId, informedOn }: RecordPersonInformed,
  today: PlainDate,
): Result<void, RecordPersonInformedRefusal> {
  if (amount.id !== indicativeId) return fail({ kind: 'amount-changed', total: amount.total });
  if (amount.informedOn) return fail({ kind: 'already-informed', informedOn: amount.informedOn });
  return checkInformedOn(informedOn, amount.setOn, today);
}
