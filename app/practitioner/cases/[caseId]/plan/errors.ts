import { explainDeath } from '@/components/person/death-text';
import { planClosedText } from '@/components/plan/plan-closed';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import type { PlanClosed } from '@/lib/plan/commands/plan-to-write';

type PlanChangeRefusal = NotFound | PlanClosed | { kind: 'changed-meanwhile' };

/** The refusals that every form of a plan shares. */
export function explainPlanChange(error: PlanChangeRefusal): FieldError {
  switch (error.kind) {
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'This no longer exists, or you do not have access to it. Go back to the plan' };
    case 'plan-closed':
      return { message: planClosedText(error.state) };
    case 'changed-meanwhile':
      return {
        message:
          'Someone else changed this while you were writing. Nothing was overwritten. Compare both versions, then save again',
      };
  }
}

/** The address of a case's plan, with the key of its banner. */
export function planHref(caseId: string, done?: string): string {
  return `/practitioner/cases/${caseId}/plan${done ? `?done=${done}` : ''}`;
}
