import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { listRepresentedCases } from '@/lib/case/store/represented-cases';
import { REVIEW_KEYS, reviewSettingsOf } from '@/lib/challenge/rules/review-settings';
import type { Fact } from '@/lib/core/document';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { type EntryView, entryViews } from '@/lib/eligibility/queries/entry-view';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import { ADVICE_KEYS, adviceFacts } from '@/lib/letter/rules/advice';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import { findDayOfDeath } from '@/lib/person/store/death';
import { settingsOn } from '@/lib/platform/db/setting';
import { query } from '@/lib/platform/db/transaction';
import { type MyCase, myCaseOf } from './my-case';

export type MyEligibility = {
  /** Null if there is no case yet. */
  myCase: MyCase | null;
  /** Everything that was decided for the person, the latest first. */
  record: EntryView[];
  others: { id: string; group: PhbGroup; origin: CaseOrigin; askedOn: string }[];
  /** Who gives free advice and help. */
  advice: Fact[];
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
    const rows = await listEligibility(scope, personId);
    const record = chosen ? await findEligibilityRecord(scope, chosen.id) : null;
    if (record || rows.length > 0) {
      const subject = record
        ? ({ action: 'assessment:view', subjectKind: 'case', subjectId: record.phbCase.id } as const)
        : ({ action: 'eligibility:view', subjectKind: 'person', subjectId: personId } as const);
      await recordEvent(scope, { ...subject, personId });
    }
    const diedOn = record ? record.person.diedOn : await findDayOfDeath(scope, personId);
    const set = await settingsOn(scope, [...ADVICE_KEYS, ...REVIEW_KEYS], today);
    return {
      advice: adviceFacts(set, record?.phbCase.group ?? 'OTHER_LOCAL'),
      myCase: record && myCaseOf(record, reviewSettingsOf(set), { actor, today }),
      record: entryViews(rows, { today, diedOn, isClinical: true }),
      others: cases
        .filter(({ id }) => id !== chosen?.id)
        .map(({ id, group, origin, askedOn }) => ({ id, group, origin, askedOn: formatDay(askedOn) })),
    };
  });
}
