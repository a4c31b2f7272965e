import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { CAPACITY_MATTERS, type CapacityMatter, type Found } from '@/lib/person/rules/capacity';
import { regainedEnd } from '@/lib/person/rules/regained-capacity';
import { listActing } from '@/lib/person/store/authority';
import { narrowAuthority } from '@/lib/person/store/narrow-authority';
import type { ActingScope } from '@/lib/platform/db/scope';

const PARTS = { MONEY: 'money', PLAN: 'plan' } as const satisfies Partial<Record<CapacityMatter, string>>;

/**
 * Ends what others could decide because the person could not: the money, the plan or both, of each authority
 * that rests on it. What is left of it goes on. The person is locked or shared.
 * @returns how many ended
 */
export async function endByCapacity(
  scope: ActingScope,
  personId: string,
  found: readonly Found[],
  today: PlainDate,
): Promise<number> {
  let ended = 0;
  for (const matter of CAPACITY_MATTERS)
    if (matter === 'MONEY' || matter === 'PLAN')
      ended += await endMatter(scope, { personId, matter, found }, today);
  return ended;
}

type Ending = { personId: string; matter: keyof typeof PARTS; found: readonly Found[] };

async function endMatter(
  scope: ActingScope,
  { personId, matter, found }: Ending,
  today: PlainDate,
): Promise<number> {
  let ended = 0;
  const part = PARTS[matter];
  for (const { id, ...authority } of await listActing(scope, personId, part)) {
    const lastDay = regainedEnd(authority, matter, found, today);
    if (lastDay === null) continue;
    const reason = `The person was found to have capacity for the ${part}. Their authority was last good on ${formatDay(lastDay)}`;
    const narrowed = await narrowAuthority(scope, { authorityId: id, part, reason, from: today });
    if (!narrowed) continue;
    const trail = { action: 'authority:end', personId, subjectKind: 'authority' } as const;
    await recordEvent(scope, { ...trail, subjectId: id, reason });
    ended += 1;
  }
  return ended;
}
