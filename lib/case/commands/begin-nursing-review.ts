import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { CareReviewed } from '@/lib/case/rules/clock-event';
import { rightOnCase } from '@/lib/case/rules/right-to-have';
import { type Case, findCase, saveClosedCase } from '@/lib/case/store/case';
import { addRequest, lockPersonAsking } from '@/lib/case/store/request';
import { earliestBirth } from '@/lib/core/birth-day';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { findPractitionerOf } from '@/lib/person/store/caseload';
import type { Scope } from '@/lib/platform/db/scope';
import { moveClocks } from './move-clocks';

/** Nursing care that another body decided: who decided it, and the entry of the record that says so. */
export type NursingElsewhere = { personId: string; entryId: string; decidedBy: string };

/**
 * Begins a case that carries the review of nursing care from elsewhere, for a person without a case of
 * continuing healthcare. Nothing is decided on it: it is closed from the start, as a refused case is. It is
 * the case of who records it, or of the practitioner of the person where a lead records.
 * @rule REV-07 (docs/rules.md)
 */
export async function beginNursingReview(
  scope: Scope,
  { personId, entryId, decidedBy }: NursingElsewhere,
  { review, today }: { review: CareReviewed; today: PlainDate },
): Promise<void> {
  const { actor } = scope;
  const own = actor.role === 'PRACTITIONER' ? actor.userId : null;
  const practitionerId = own ?? (await findPractitionerOf(scope, personId, today)) ?? actor.userId;
  const person = await lockPersonAsking(scope, personId);
  if (!person) return;
  const { answer, source, ruleSet } = rightOnCase('CHC', today, earliestBirth(person.dateOfBirth));
  const request = {
    ...requestOf({ personId, entryId, decidedBy }, today),
    id: newId(),
    practitionerId,
    right: answer,
    rightSource: source,
    rightRuleSet: ruleSet,
  };
  await addRequest(scope, request, 'REFUSED');
  await saveClosedCase(scope, {
    caseId: request.id,
    to: 'REFUSED',
    closedOn: today,
    closedReason: `${decidedBy} decided on NHS-funded nursing care. This case is only for its reviews.`,
  });
  const begun = await findCase(scope, request.id);
  await moveClocks(scope, begun as Case, { kind: 'nursing-care-decided', on: today, review });
  const subject = { personId, subjectKind: 'case', subjectId: request.id };
  await recordEvent(scope, { action: 'referral:record', ...subject, after: request });
}

function requestOf({ personId, entryId, decidedBy }: NursingElsewhere, today: PlainDate) {
  return {
    personId,
    group: 'CHC',
    origin: 'REFERRAL',
    referralKind: 'NURSING_REVIEW',
    askedOn: today,
    askedBy: 'PROFESSIONAL',
    askedByName: decidedBy.slice(0, 120),
    whatWasAsked: null,
    eligibilityId: entryId,
  } as const;
}
