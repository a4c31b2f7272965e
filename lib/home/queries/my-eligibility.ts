import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { listRepresentedCases } from '@/lib/case/store/represented-cases';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import { query } from '@/lib/platform/db/transaction';
import { type MyCase, myCaseOf } from './my-case';

export type MyEligibility = {
  /** Null if there is no case yet. */
  myCase: MyCase | null;
  others: { id: string; group: PhbGroup; askedOn: string }[];
};

/**
 * The decision on a person's care as they read it: the answer and why, what happens now, how to ask for a
 * review, and the papers. For the case asked for, else the one with a budget, else the newest. `myCase` is
 * null if there is none yet. Null: not theirs. Records the view in the audit trail.
 */
export async function myEligibility(
  actor: Actor,
  personId: string,
  asked: string | undefined,
  today: PlainDate,
): Promise<MyEligibility | null> {
  const subject = policySubjectOf(actor, personId);
  if (!may(actor, 'assessment:view', subject)) return null;
  return query(actor, 'assessment:view', async (scope) => {
    const cases = await listRepresentedCases(scope, personId);
    const chosen = cases.find(({ id }) => id === asked) ?? cases[0];
    const record = chosen ? await findEligibilityRecord(scope, chosen.id) : null;
    if (record) {
      await recordEvent(scope, {
        action: 'assessment:view',
        personId,
        subjectKind: 'case',
        subjectId: record.phbCase.id,
      });
    }
    return {
      myCase: record && myCaseOf(record, actor, today),
      others: cases
        .filter(({ id }) => id !== chosen?.id)
        .map(({ id, group, askedOn }) => ({ id, group, askedOn: formatDay(askedOn) })),
    };
  });
}
