import type { PlainDate } from '@/lib/core/plain-date';
import { type CaseState, isCaseOver } from './case-state';

type Placed = { id: string; state: CaseState; askedOn: PlainDate };

/** Whether the case has a budget that has not ended. */
export function isBudgetRunning(state: CaseState): boolean {
  return state === 'ACTIVE' || state === 'SUSPENDED';
}

/**
 * The one case of a person that carries a task about the person: one with a budget, else an open one, else
 * the newest. Null where there is no case.
 * @rule DEA-02, PER-19 (docs/rules.md)
 */
export function caseToAsk(cases: readonly Placed[]): string | null {
  const weight = ({ state }: Placed) => (isBudgetRunning(state) ? 2 : isCaseOver(state) ? 0 : 1);
  const [first] = [...cases].sort(
    (a, b) => weight(b) - weight(a) || b.askedOn.localeCompare(a.askedOn) || b.id.localeCompare(a.id),
  );
  return first?.id ?? null;
}
