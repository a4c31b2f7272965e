import 'server-only';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { lockCase } from '@/lib/case/store/case';
import { findOpenStep } from '@/lib/case/store/open-step';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { moveClocks } from './move-clocks';

type Done = { kind: TransitionKind; on: PlainDate; note: string };

/**
 * Ends a step of moving to adult services on the child's case of a person, if it is open, because adult care
 * was screened or decided. Another case of the person is locked already: children's come after.
 */
export async function finishChildsStep(
  scope: Scope,
  personId: string,
  { kind, on, note }: Done,
): Promise<void> {
  const caseId = await findOpenStep(scope, personId, kind);
  const lockedCase = caseId === null ? null : await lockCase(scope, caseId);
  if (lockedCase) await moveClocks(scope, lockedCase, { kind: 'transition-step-done', on, step: kind, note });
}
