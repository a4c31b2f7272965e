import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { findPersonName } from '@/lib/person/store/person-name';
import { settingOn } from '@/lib/platform/db/setting';
import { queryById } from '@/lib/platform/db/transaction';
import { isNursingAskable } from './eligibility-view';

export type NursingToConsider = {
  caseId: string;
  personId: string;
  personName: string;
  /** Until when; null: it is answered, or was never asked. */
  dueOn: string | null;
  /** When a no was answered that can be asked about again; null: it cannot. */
  refusedOn: string | null;
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
    const record = await findEligibilityRecord(scope, caseId);
    if (!record) return null;
    const { personId } = record.phbCase;
    if (!may(actor, 'eligibility:decide', { commissionerCode: scope.commissionerCode, personId }))
      return null;
    await recordEvent(scope, { action: 'case:view', personId, subjectKind: 'case', subjectId: caseId });
    const open = record.clocks.find(({ kind, endedOn }) => kind === 'CONSIDER_NURSING' && endedOn === null);
    const refused = isNursingAskable(record) ? record.nursingAnswers.at(-1) : undefined;
    return {
      caseId,
      personId,
      personName: (await findPersonName(scope, personId)) ?? '',
      dueOn: open ? formatDay(open.dueOn) : null,
      refusedOn: refused ? formatDay(refused.on) : null,
      rate: formatPence(pence(await settingOn(scope, 'nursing-care-week', today))),
    };
  });
}
