import 'server-only';
import { isId } from '@/lib/core/id';
import type { ActingScope } from '@/lib/platform/db/scope';
import type { JobKind, JobSubject } from './job-kinds';

/** A kind of job about one row. The daily job is about none, so no command adds it. */
type AddedKind = Exclude<JobKind, 'daily'>;
type Adding = Pick<ActingScope, 'tx' | 'commissionerCode'>;

/**
 * Adds a job in the transaction of the change that needs it: both are written, or neither. Adding it again
 * before it has run changes nothing; while it runs, it runs once more.
 */
export function addJob(scope: Adding, kind: AddedKind, subjectId: string): Promise<void> {
  return addJobAt(scope, { kind, subjectId, at: null });
}

/**
 * The same for a job that is to run at an instant, in place of one of the same row that waits. Null: at once.
 */
export async function addJobAt(
  { tx, commissionerCode }: Adding,
  { kind, subjectId, at }: { kind: AddedKind; subjectId: string; at: Date | null },
): Promise<void> {
  if (!isId(subjectId)) throw new Error('Not a UUID in a job');
  const subject: JobSubject = { commissionerCode, subjectId };
  const key = `${kind}:${commissionerCode}:${subjectId}`;
  await tx.$executeRaw`
    SELECT 1 FROM graphile_worker.add_job(identifier => ${kind}, payload => ${JSON.stringify(subject)}::json, job_key => ${key}, run_at => ${at}::timestamptz)`;
}
