import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import { type PersonHeaderView, personHeader } from '@/lib/person/queries/person-header';
import { findDeath } from '@/lib/person/store/death';
import { findPerson } from '@/lib/person/store/person';
import { queryById } from '@/lib/platform/db/transaction';
import { type EntryView, entryViews } from './entry-view';

export type PersonEligibility = {
  header: PersonHeaderView;
  entries: EntryView[];
  /** The reader may add what was decided before, and correct it. */
  mayRecord: boolean;
  /** The reader may end an entry, and take that back. */
  mayEnd: boolean;
  /** The reader may see why something was decided. */
  isClinical: boolean;
};

/**
 * A person's record of eligibility with its history, for staff. Null: not there or not theirs. Records the
 * view in the audit trail.
 */
export function personEligibility(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<PersonEligibility | null> {
  return queryById(actor, { permission: 'eligibility:view', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'eligibility:view', person)) return null;
    const rows = await listEligibility(scope, personId);
    await recordEvent(scope, {
      action: 'eligibility:view',
      personId,
      subjectKind: 'person',
      subjectId: personId,
    });
    const isClinical = may(actor, 'assessment:view', person);
    return {
      header: personHeader(person, today, await findDeath(scope, personId)),
      entries: entryViews(rows, { today, isClinical, diedOn: person.diedOn }),
      mayRecord: person.diedOn === null && may(actor, 'eligibility:record', person),
      mayEnd: may(actor, 'eligibility:decide', person),
      isClinical,
    };
  });
}
