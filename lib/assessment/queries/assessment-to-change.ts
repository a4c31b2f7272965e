import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { absent } from '@/lib/web/http/absent';
import { type AssessmentView, assessmentView } from './assessment-view';

export type ToolView = AssessmentView & { ruleSet: NonNullable<AssessmentView['ruleSet']> };

/**
 * An assessment with one of the national tools, for a page that changes it; the one answer where there is none. It may have been
 * closed since somebody began to type: the page says so, and what they typed stays on it.
 */
export async function assessmentToChange(actor: Actor, assessmentId: string): Promise<ToolView> {
  const view = await assessmentView(actor, assessmentId);
  const ruleSet = view?.ruleSet;
  if (!view || !ruleSet) absent();
  return { ...view, ruleSet };
}
