import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** Records the last day of consent of a locked budget; null: consent is given again. */
export async function saveConsentEnd(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  end: { lastDay: PlainDate; reason: string } | null,
): Promise<void> {
  await tx.budget.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: {
      consentEndedOn: end && toColumn(end.lastDay),
      consentEndedReason: end?.reason ?? null,
      consentEndedById: end && actor.userId,
    },
  });
}
