import 'server-only';
import { caseToAsk } from '@/lib/case/rules/case-to-ask';
import type { SensitiveReviewed } from '@/lib/case/rules/clock-event';
import { lockCasesOf } from '@/lib/case/store/case';
import { findReviewCase } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { endPersonsReview, moveClocks, placePersonsReview, setReviewOfPerson } from './move-clocks';

type Review = Pick<SensitiveReviewed, 'kind' | 'reviewOn'> & {
  personId: string;
  /** The named staff of the flag. */
  readerIds: readonly string[];
};

/**
 * Gives the review of a sensitive record its day, as a task on one case of the person. It is the
 * practitioner's of that case where they are a named reader, else the leads'. Without a case it is the
 * leads', until the first request takes it over. The person's row is locked before.
 * @rule PER-19 (docs/rules.md)
 */
export async function setReviewDay(
  scope: Scope,
  { kind, personId, reviewOn, readerIds }: Review,
  on: PlainDate,
): Promise<void> {
  const cases = await lockCasesOf(scope, personId);
  const carrier = (await findReviewCase(scope, personId)) ?? caseToAsk(cases);
  const found = cases.find(({ id }) => id === carrier);
  if (!found) return setReviewOfPerson(scope, { kind, personId, reviewOn }, on);
  await placePersonsReview(scope, personId, found.id);
  const owner = readerIds.includes(found.practitionerId) ? 'PRACTITIONER' : 'PHB_LEAD';
  await moveClocks(scope, found, { kind, on, reviewOn, owner });
}

/** Ends the task, because the record is no longer sensitive. */
export async function endReview(scope: Scope, personId: string, on: PlainDate): Promise<void> {
  const cases = await lockCasesOf(scope, personId);
  const carrier = await findReviewCase(scope, personId);
  const found = cases.find(({ id }) => id === carrier);
  if (found) await moveClocks(scope, found, { kind: 'sensitive-ended', on });
  else await endPersonsReview(scope, personId, on);
}
