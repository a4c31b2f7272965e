import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { findCaseRecord } from '@/lib/case/store/case-record';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findPersonName } from '@/lib/person/store/person-name';
import { settingOn } from '@/lib/platform/db/setting';
import { queryById } from '@/lib/platform/db/transaction';

export type NursingToConsider = {
  caseId: string;
  personId: string;
  personName: string;
  /** Until when; null: it is answered, or was never asked. */
  dueOn: string | null;
  /** The rate for a week, as it is shown and as it is typed. */
  rate: string;
};

/** The task to consider nursing care on a case. Null: not there or not theirs. Records the view. */
export function nursingToConsider(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<NursingToConsider | null> {
  return queryById(actor, { permission: 'eligibility:decide', ids: [caseId] }, async (scope) => {
    const record = await findCaseRecord(scope, caseId);
    if (!record) return null;
    const { personId } = record.phbCase;
    if (!may(actor, 'eligibility:decide', { commissionerCode: scope.commissionerCode, personId }))
      return null;
    await recordEvent(scope, { action: 'case:view', personId, subjectKind: 'case', subjectId: caseId });
    const open = record.clocks.find(({ kind, endedOn }) => kind === 'CONSIDER_NURSING' && endedOn === null);
    return {
      caseId,
      personId,
      personName: (await findPersonName(scope, personId)) ?? '',
      dueOn: open ? formatDay(open.dueOn) : null,
      rate: formatPence(pence(await settingOn(scope, 'nursing-care-week', today))),
    };
  });
}
