import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findToDoFacts, type ToDoFacts } from '@/lib/home/store/to-do-facts';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import { findPersonNames } from '@/lib/person/store/person-name';
import { isPlanOpen } from '@/lib/plan/rules/plan-open';
import { query } from '@/lib/platform/db/transaction';

/** One of the people that a reader acts for, with how many things there are to do for them. */
export type LookedAfter = { id: string; name: string; isChosen: boolean; toDo: number };

/**
 * The people of a reader who acts for several; empty for everyone else, and asks nothing then. An id in an
 * address is a question.
 * @rule SEE-06 (docs/rules.md)
 */
export async function lookingAfter(actor: Actor, chosenId: string | null): Promise<LookedAfter[]> {
  if (actor.role === 'BUDGET_HOLDER' || actor.personIds.length < 2) return [];
  const people = await query(actor, 'person:view', async (scope) => {
    const facts = await findToDoFacts(scope, actor.personIds, todayInLondon());
    const names = await findPersonNames(scope, actor.personIds);
    return names.map(({ id, calledName, diedOn }) => ({
      id,
      name: calledName,
      isChosen: id === chosenId,
      toDo:
        diedOn === null
          ? countOf(
              actor,
              facts.find(({ personId }) => personId === id),
            )
          : 0,
    }));
  });
  return people && people.length > 1 ? people : [];
}

/** As many as the home of the person lists. */
function countOf(actor: Actor, facts: ToDoFacts | undefined): number {
  if (!facts) return 0;
  const { personId, state, planState, questions, lacksReceipt, repayments } = facts;
  const subject = policySubjectOf(actor, personId);
  const ofSpending = may(actor, 'spending:record', subject) ? questions + Number(lacksReceipt) : 0;
  const toPayBack = may(actor, 'budget:view', subject) ? repayments : 0;
  const asksForPlan = planState !== null && isPlanOpen(planState, state);
  return ofSpending + toPayBack + Number(asksForPlan && may(actor, 'plan:contribute', subject));
}
