import { fail, ok, type Result } from '@/lib/core/result';

/** What staff found of a spending. */
export type SpendingCheck = 'UNREVIEWED' | 'ACCEPTED' | 'QUERIED' | 'DISALLOWED';

type Mendable = {
  recordedById: string;
  status: SpendingCheck;
  /** Whether it was taken back or changed already. */
  isReversed: boolean;
};

export type MendRefusal =
  | { kind: 'mended-already' }
  | { kind: 'recorded-by-another' }
  | { kind: 'checked-already' };

/**
 * Whether a user may take back or change a spending: who recorded it, until staff have checked it. The caller
 * has asked whether the person is within reach. The end of the budget changes nothing.
 * @rule SPE-04 (docs/rules.md)
 */
export function checkMending(
  { userId }: { userId: string },
  { recordedById, status, isReversed }: Mendable,
): Result<void, MendRefusal> {
  if (isReversed) return fail({ kind: 'mended-already' });
  if (recordedById !== userId) return fail({ kind: 'recorded-by-another' });
  return status === 'UNREVIEWED' ? ok(undefined) : fail({ kind: 'checked-already' });
}
