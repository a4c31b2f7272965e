import 'server-only';
import { formatInstant } from '@/lib/clock';
import { penceFrom } from '@/lib/db/pence';
import { findSpendingLine } from '@/lib/db/repositories/spending-line';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { formatPence } from '@/lib/shared/money';
import { formatDay } from '@/lib/shared/plain-date';
import { isUuid } from '@/lib/shared/uuid';
import { recordLook, subjectOf } from './held-people';

/** One spending with its receipts. Null when it is not there or not the actor's. The look is written to the trail. */
export async function spendingLine(actor: Actor, spendingId: string) {
  if (!isUuid(spendingId)) return null;
  return query(actor, 'budget:view', async (scope) => {
    const line = await findSpendingLine(scope, spendingId);
    if (!line || !may(actor, 'budget:view', subjectOf(actor, line.personId))) return null;
    await recordLook(scope, 'budget:view', line.personId, { kind: 'spending', id: line.id });
    return {
      ...line,
      amount: formatPence(penceFrom(line.amount)),
      spentOn: formatDay(line.spentOn),
      recordedAt: formatInstant(line.recordedAt),
      receipts: line.receipts.map((one) => ({ id: one.id, at: formatInstant(new Date(one.uploadedAt)) })),
      mayAdd: may(actor, 'spending:record', subjectOf(actor, line.personId)),
    };
  });
}
