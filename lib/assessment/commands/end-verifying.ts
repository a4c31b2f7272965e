import 'server-only';
import { isAssessmentWaiting } from '@/lib/assessment/store/decided-assessment';
import { endClocks } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** Ends the clock for verifying what was sent, unless something else on the case still waits for that: it is one for all. */
export async function endVerifying(scope: Scope, caseId: string, on: PlainDate): Promise<void> {
  if (await isAssessmentWaiting(scope, caseId)) return;
  await endClocks(scope, caseId, on, ['VERIFY_RECOMMENDATION']);
}
