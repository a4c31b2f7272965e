import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { caseToAsk, isBudgetRunning } from '@/lib/case/rules/case-to-ask';
import { type Case, lockCasesOf } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { isWritable } from '@/lib/event/rules/after-death-tasks';
import { checkDeathDay, type DeathDayRefusal } from '@/lib/event/rules/death-day';
import { type DeathContact, findDeath, insertDeath, setDayOfDeath } from '@/lib/person/store/death';
import { lockPerson } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { endAuthoritiesOfDead } from './authorities-of-the-dead';

export type RecordDeath = {
  /** Made with the form, so that a form sent twice records one death. */
  deathId: string;
  personId: string;
  diedOn: PlainDate;
  /** Who informed the service, in words. */
  heardFrom: string;
  /** Whom to speak and write to now; null: not known yet. */
  contact: DeathContact | null;
};

export type RecordDeathRefusal = NotFound | DeathDayRefusal | { kind: 'sent-with-other-answers' };

/**
 * Records that a person died. From then on nothing new begins for them and no payment goes out without a
 * reason; what makes no sense any more ends, as every authority over them does, and what is left to settle
 * becomes work.
 */
export function recordDeath(
  actor: Actor,
  input: RecordDeath,
  today: PlainDate,
): Promise<Result<{ personId: string }, RecordDeathRefusal>> {
  return command<{ personId: string }, RecordDeathRefusal>(actor, 'death:record', async (scope) => {
    const { deathId, personId, diedOn, heardFrom, contact } = input;
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'death:record', person)) return notFound;
    const before = await findDeath(scope, personId);
    if (before?.id === deathId) {
      const isSame = before.diedOn === diedOn && before.heardFrom === heardFrom;
      return isSame ? ok({ personId }) : fail({ kind: 'sent-with-other-answers' });
    }
    const checked = checkDeathDay(diedOn, person, today);
    if (!checked.ok) return checked;
    if (!(await insertDeath(scope, { id: deathId, personId, diedOn, heardFrom }, contact)))
      return fail({ kind: 'sent-with-other-answers' });
    await setDayOfDeath(scope, personId, diedOn);
    await endAuthoritiesOfDead(scope, { personId, deathId, diedOn }, today);
    await openTasks(scope, await lockCasesOf(scope, personId), { hasContact: isWritable(contact), today });
    await recordEvent(scope, {
      action: 'death:record',
      personId,
      subjectKind: 'death',
      subjectId: deathId,
      after: input,
    });
    return ok({ personId });
  });
}

async function openTasks(
  scope: Scope,
  cases: readonly Case[],
  { hasContact, today }: { hasContact: boolean; today: PlainDate },
): Promise<void> {
  const asked = hasContact ? null : caseToAsk(cases);
  for (const one of cases) {
    await moveClocks(scope, one, {
      kind: 'death-recorded',
      on: today,
      hasBudget: isBudgetRunning(one.state),
      asksForContact: one.id === asked,
    });
  }
}
