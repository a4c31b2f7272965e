import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { resultsFound } from '@/lib/payment/rules/results-found';
import { findLayout } from '@/lib/payment/store/payment-layout';
import { lockResultFiles, markRead, markRefused, openResultFile } from '@/lib/payment/store/result-file';
import { systemCommand } from '@/lib/platform/db/system-command';
import type { JobSubject } from '@/lib/platform/jobs/job-kinds';
import { matchFile } from './match-file';

/**
 * The job that reads a file of results and says what it would do. Nothing is changed. One that was read or
 * dropped is left alone.
 */
export function readResults(
  { commissionerCode, subjectId: id }: JobSubject,
  today: PlainDate,
): Promise<void> {
  return systemCommand(commissionerCode, async (scope) => {
    await lockResultFiles(scope);
    const file = await openResultFile(scope, { id, state: 'READING' });
    const layout = file && (await findLayout(scope, file.layoutId));
    if (!file || !layout) return;
    if (file.content === null) throw new Error(`No key that is given opens the results ${id}`);
    const read = await matchFile(scope, file.content, { layout: layout.results, today });
    if (read.ok) await markRead(scope, { id, found: resultsFound(read.value.matched, read.value.faults) });
    else await markRefused(scope, { id, refusal: read.error });
    await recordEvent(scope, {
      action: 'payment-run:read-results',
      personId: null,
      subjectKind: 'payment-result-file',
      subjectId: id,
      after: { refusal: read.ok ? null : read.error.kind },
    });
  });
}
