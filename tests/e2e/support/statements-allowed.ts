export type Allowed = {
  /** The most statements one request may send. */
  most: number;
  /** The most rows it may read or write, where more than a few lists' worth. */
  rows?: number;
  /** Why more than the session, BEGIN, the scope, one question, the audit and COMMIT. */
  because?: string;
};

/** Routes by the statements they may send. */
export const allowed: Record<string, Allowed> = {};
