import 'server-only';
import { recordEvent } from '@/lib/db/repositories/audit';
import { findCasePerson } from '@/lib/db/repositories/case-record';
import { findOpenCases } from '@/lib/db/repositories/request';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { formatDay, type PlainDate } from '@/lib/shared/plain-date';
import { isUuid } from '@/lib/shared/uuid';
import { casePerson } from './case-person';

/** The person a request is about to be recorded for, and their cases that are still open. Null when out of the caseload. */
export async function newRequest(actor: Actor, personId: string, today: PlainDate) {
  if (!isUuid(personId)) return null;
  return query(actor, 'request:record', async (scope) => {
    const found = await findCasePerson(scope, personId);
    const { commissionerCode } = scope;
    if (!found || !may(actor, 'request:record', { commissionerCode, personId })) return null;
    const open = await findOpenCases(scope, personId);
    await recordEvent(scope, { action: 'person:view', personId, subjectKind: 'person', subjectId: personId });
    return {
      person: casePerson(found, today),
      openCases: open.map((one) => ({ ...one, askedOn: formatDay(one.askedOn) })),
    };
  });
}
