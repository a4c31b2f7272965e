/** The kinds of job. app/_jobs/tasks.ts says what each does. */
export const JOB_KINDS = [
  'daily',
  'check-file',
  'send-message',
  'collect-run',
  'tell-paid',
  'read-results',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** What each kind of job does. */
export type Tasks = Record<JobKind, (payload: unknown) => Promise<void>>;

/** A lane is worked off by itself: its jobs wait for each other and for no job of another lane. */
export const JOB_LANES = {
  DAYS: { atOnce: 1, kinds: ['daily'] },
  /** A child process each, of up to 900 MB. */
  FILES: { atOnce: 2, kinds: ['check-file'] },
  /** They wait for a mail server, not for this machine. */
  MESSAGES: { atOnce: 2, kinds: ['send-message'] },
  /** Each asks many budgets, or reads many lines. */
  RUNS: { atOnce: 1, kinds: ['collect-run', 'tell-paid', 'read-results'] },
} as const satisfies Record<string, { atOnce: number; kinds: readonly JobKind[] }>;

export type JobLane = (typeof JOB_LANES)[keyof typeof JOB_LANES];

/**
 * Everything a job carries: a commissioner and the id of a row. The queue is read by every worker, outlives
 * the transaction, and its errors reach the log. The handler reads what it needs in its own scope.
 */
export type JobSubject = { commissionerCode: string; subjectId: string };
