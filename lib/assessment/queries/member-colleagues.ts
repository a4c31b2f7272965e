import 'server-only';
import type { ListChoices } from '@/lib/core/list-view';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { listCaseloadHolders } from '@/lib/person/store/person-record';
import { queryById } from '@/lib/platform/db/transaction';

/**
 * Those with an account who may take part in an assessment of a person and confirm their own profession: who
 * has the person on their caseload today.
 */
export async function memberColleagues(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<ListChoices['options']> {
  const found = await queryById(actor, { permission: 'assessment:write', ids: [personId] }, (scope) =>
    listCaseloadHolders(scope, personId, today),
  );
  return (found ?? []).map(({ userId, name }) => ({ value: userId, text: name }));
}
