import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { NoticeTimes } from '@/lib/notice/rules/notice-draft';
import type { Scope } from '@/lib/platform/db/scope';
import { settingsOn } from '@/lib/platform/db/setting';

/** The times that the commissioner has set, on a day. */
export async function findNoticeTimes(scope: Scope, today: PlainDate): Promise<NoticeTimes> {
  const set = await settingsOn(scope, ['payment-notice-days', 'suspension-review-days'], today);
  return { noticeDays: set['payment-notice-days'], reviewDays: set['suspension-review-days'] };
}
