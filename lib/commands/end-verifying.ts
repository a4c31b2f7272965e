import 'server-only';
import { endClocks } from '@/lib/db/repositories/clock';
import { isAssessmentWaiting } from '@/lib/db/repositories/decided-assessment';
import type { Scope } from '@/lib/db/scope';
import type { PlainDate } from '@/lib/shared/plain-date';

/** Ends the clock for verifying what was sent, unless something else on the case still waits for that: it is one for all. */
export async function endVerifying(scope: Scope, requestId: string, on: PlainDate): Promise<void> {
  if (await isAssessmentWaiting(scope, requestId)) return;
  await endClocks(scope, requestId, on, ['VERIFY_RECOMMENDATION']);
}
