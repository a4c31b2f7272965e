/** The kinds of job. app/_jobs/tasks.ts says what each does. */
export const JOB_KINDS = ['daily', 'check-file'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/**
 * Everything a job carries: a commissioner and the id of a row. The queue is read by every worker, outlives
 * the transaction, and its errors reach the log. The handler reads what it needs in its own scope.
 */
export type JobSubject = { commissionerCode: string; subjectId: string };
