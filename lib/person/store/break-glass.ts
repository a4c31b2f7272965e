import 'server-only';
import { newId } from '@/lib/core/id';
import type { Scope } from '@/lib/platform/db/scope';

/** Opens one record to the actor until an instant, with their reason. */
export async function insertBreakGlass(
  { tx, commissionerCode, actor }: Scope,
  opened: { personId: string; reason: string; openedAt: Date; expiresAt: Date },
): Promise<void> {
  const id = newId();
  await tx.breakGlass.create({ data: { ...opened, commissionerCode, id, userId: actor.userId } });
}
