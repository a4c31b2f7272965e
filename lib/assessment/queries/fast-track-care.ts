import 'server-only';
import { type FastTrackCare, findFastTrackCare } from '@/lib/assessment/store/fast-track';
import { recordEvent } from '@/lib/audit/store/audit';
import { careDueAt, careHoursOf, type HoursStatus, hoursStatus } from '@/lib/case/rules/hours';
import { findCase } from '@/lib/case/store/case';
import { formatInstant } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findPersonName } from '@/lib/person/store/person-name';
import { queryById } from '@/lib/platform/db/transaction';

/** The care of a fast track against the hours of its edition: as it was put in place, or as it is now. */
export type CareView = {
  person: string;
  /** Null where the case has no fast track. */
  care: {
    received: string;
    due: string;
    status: HoursStatus;
    inPlace: string | null;
    careHours: number;
  } | null;
};

/**
 * Null when the case is not there or not the actor's. The view is written to the audit trail. @param at the
 * present instant
 */
export async function fastTrackCare(actor: Actor, caseId: string, at: Date): Promise<CareView | null> {
  return queryById(actor, { permission: 'assessment:write', ids: [caseId] }, async (scope) => {
    const found = await findCase(scope, caseId);
    if (!found || !may(actor, 'assessment:write', found)) return null;
    const care = await findFastTrackCare(scope, caseId);
    const person = await findPersonName(scope, found.personId);
    const subject = { personId: found.personId, subjectKind: 'case', subjectId: caseId };
    await recordEvent(scope, { action: 'case:view', ...subject });
    return { person, care: care && careOf(care, at) };
  });
}

function careOf({ ruleSet, receivedAt, careInPlaceAt }: FastTrackCare, at: Date) {
  const dueAt = careDueAt(ruleSet, receivedAt);
  return {
    received: formatInstant(receivedAt),
    due: formatInstant(dueAt),
    status: hoursStatus(dueAt, careInPlaceAt ?? at),
    inPlace: careInPlaceAt && formatInstant(careInPlaceAt),
    careHours: careHoursOf(ruleSet),
  };
}
