import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { type AssessmentView, assessmentView } from './assessment-view';

export type ToolView = AssessmentView & { edition: NonNullable<AssessmentView['edition']> };

/**
 * An assessment with one of the national tools, for a page that changes it. Null when it is not there or not
 * the actor's. The assessment may have been closed while the reader typed: the page says so and keeps the
 * text.
 */
export async function assessmentToChange(actor: Actor, assessmentId: string): Promise<ToolView | null> {
  const view = await assessmentView(actor, assessmentId);
  const edition = view?.edition;
  return view && edition ? { ...view, edition } : null;
}
