import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { careSince, reviewOfEarlier, reviewOfNursing } from '@/lib/case/rules/earlier-review';
import { findCareReviewed } from '@/lib/case/store/care-reviewed';
import type { Case } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { entriesOf } from '@/lib/eligibility/rules/entry';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import { findDeath } from '@/lib/person/store/death';
import type { Scope } from '@/lib/platform/db/scope';
import { settleNextReview } from './settle-next-review';

/**
 * The row of the record that a decision, or its review, wrote. `learnedOn`: it was decided outside this
 * service, which learned of it on that day.
 */
type Written = { rowId: string; on: PlainDate; learnedOn?: PlainDate | undefined };

/**
 * Starts the review of nursing care on the locked case that it was just decided on, if its row of the record
 * is the last one. After a death nothing is reviewed.
 * @rule REV-07 (docs/rules.md)
 */
export async function startNursingReview(
  scope: Scope,
  lockedCase: Case,
  { rowId, on, learnedOn }: Written,
): Promise<void> {
  const { personId } = lockedCase;
  const last = entriesOf(await listEligibility(scope, personId)).find(
    ({ current }) => current.framework === 'CHC',
  )?.current;
  if (last?.id !== rowId || last.outcome !== 'NURSING_CARE') return;
  if ((await findDeath(scope, personId)) !== null) return;
  const since = careSince(last, await findCareReviewed(scope, personId, ['NURSING_REVIEW']));
  const review = learnedOn === undefined ? reviewOfNursing(since, on) : reviewOfEarlier(since, learnedOn);
  if (review) await moveClocks(scope, lockedCase, { kind: 'nursing-care-decided', on, review });
  await settleNextReview(scope, lockedCase, on);
}
