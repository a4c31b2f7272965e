import 'server-only';
import { isInPrinciple } from '@/lib/case/rules/adult-care';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { laterOf } from '@/lib/case/rules/request-basis';
import { transitionLastDay } from '@/lib/case/rules/transition';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';

/**
 * The last day for a decision in principle on the adult care of a person who is not 18 yet on this day. Null:
 * they are, or it is other care.
 * @rule ADU-02 (docs/rules.md)
 */
export async function decideInPrincipleBy(
  scope: Scope,
  { group, bornOn }: { group: PhbGroup; bornOn: PlainDate },
  on: PlainDate,
): Promise<PlainDate | null> {
  if (!isInPrinciple(group, bornOn, on)) return null;
  const months = await settingOn(scope, 'transition-months-before-18', on);
  return laterOf(transitionLastDay('TRANSITION_17', bornOn, months), on);
}
