import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SpendingThresholds } from '@/lib/money/rules/spending-summary';
import type { Scope } from '@/lib/platform/db/scope';
import { settingsOn } from '@/lib/platform/db/setting';

const KEYS = ['spending-fast-points', 'spending-slow-points', 'spending-settling-days'] as const;

/** When spending counts as fast or slow at this commissioner on a day. */
export async function spendingThresholds(scope: Scope, on: PlainDate): Promise<SpendingThresholds> {
  const set = await settingsOn(scope, KEYS, on);
  return {
    fastPoints: set['spending-fast-points'],
    slowPoints: set['spending-slow-points'],
    settlingDays: set['spending-settling-days'],
  };
}
