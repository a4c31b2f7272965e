import type { FormValues } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { planToChange } from '@/lib/plan/queries/plan-view';
import type { Line, Outcome, Plan, Risk } from '@/lib/plan/rules/plan';

/** The first values of the form of an outcome. */
export function outcomeValues({ description, howWeWillKnow }: Outcome): FormValues {
  return { description, howWeWillKnow };
}

/** The first values of the form of a risk. */
export function riskValues({ id: _, likelihood, impact, personsView, ...risk }: Risk): FormValues {
  return {
    ...risk,
    likelihood: String(likelihood),
    impact: String(impact),
    personsView: personsView ?? '',
  };
}

/** The first values of the form of a service. */
export function lineValues({ outcomeId, service, whyNeeded, provider, cost, amount }: Line): FormValues {
  return { outcomeId, service, whyNeeded, provider: provider ?? '', cost, amount: (amount / 100).toFixed(2) };
}

/** What is stored now of the item that a form changes; null for a new one or one that is gone. */
export function storedItem<T extends { id: string }>(
  itemsOf: (plan: Plan) => readonly T[],
  valuesOf: (item: T) => FormValues,
) {
  return async (actor: Actor, { caseId, id }: FormValues): Promise<FormValues | null> => {
    if (!id) return null;
    const found = await planToChange(actor, String(caseId));
    const item = found && itemsOf(found.plan).find((one) => one.id === id);
    return item ? { ...valuesOf(item), seen: seenDigest(item) } : null;
  };
}
