import 'server-only';
import { REVIEW_KEYS, type ReviewSettings, reviewSettingsOf } from '@/lib/challenge/rules/review-settings';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';
import { settingsOn } from '@/lib/platform/db/setting';

/** What texts say of a review, as the commissioner has set it on a day. */
export async function reviewSettingsOn(scope: ActingScope, on: PlainDate): Promise<ReviewSettings> {
  return reviewSettingsOf(await settingsOn(scope, REVIEW_KEYS, on));
}
