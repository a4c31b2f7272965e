import 'server-only';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** `number`: of the submissions of the service user. `fileNumber`: of its files of the day. */
export type BacsNumbers = { number: number; fileNumber: number };

/**
 * Takes the next number of a service user, and the next one of its files of the day, for a run. Others wait
 * until COMMIT; the database refuses a number that was used.
 */
export async function takeSubmission(
  { tx, commissionerCode }: Scope,
  { serviceUserNumber, madeOn, runId }: { serviceUserNumber: string; madeOn: PlainDate; runId: string },
): Promise<BacsNumbers> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('bacs_submission ' || ${commissionerCode}, 0))`;
  const ofUser = { commissionerCode, serviceUserNumber };
  const last = await tx.bacsSubmission.aggregate({ where: ofUser, _max: { number: true } });
  const ofDay = { ...ofUser, madeOn: toColumn(madeOn) };
  const today = await tx.bacsSubmission.aggregate({ where: ofDay, _max: { fileNumber: true } });
  const number = (last._max.number ?? 0) + 1;
  const fileNumber = (today._max.fileNumber ?? 0) + 1;
  await tx.bacsSubmission.create({ data: { ...ofDay, id: newId(), number, fileNumber, runId } });
  return { number, fileNumber };
}
