import type { Settings } from '@/lib/core/settings/setting-kinds';

/** What texts say of a review that follows the commissioner's own settings. */
export type ReviewSettings = {
  /** Who carries out an independent review, as it reads within a sentence. */
  body: string;
  /** From the day of the letter. */
  complaintMonths: number;
  /** From the day of asking for reconsideration. */
  answerDays: number;
};

/** The settings that these are. */
export const REVIEW_KEYS = [
  'independent-review-body',
  'complaint-months',
  'clock-answer-reconsideration',
] as const;

/** What was set for them on one day, by name. */
export function reviewSettingsOf(set: Settings<(typeof REVIEW_KEYS)[number]>): ReviewSettings {
  return {
    body: set['independent-review-body'],
    complaintMonths: set['complaint-months'],
    answerDays: set['clock-answer-reconsideration'],
  };
}
