import { createHash } from 'node:crypto';
import type { FormValues } from '@/lib/core/form/form-state';

/**
 * Marks a form as one user's. Guards against an accident and no attack: in one browser a colleague may sign
 * in while a form of the one before is still open.
 */
export function ownerMark(userId: string): string {
  return createHash('sha256').update(`form of ${userId}`).digest('hex').slice(0, 16);
}

/** Whether another user opened this form. A form without a mark is anyone's. */
export function isOfAnother({ formOwner }: FormValues, userId: string): boolean {
  return formOwner !== undefined && formOwner !== ownerMark(userId);
}

/** What the one who signed in later is shown. */
export const OF_ANOTHER =
  'Someone else signed in on this device after this page was opened. Nothing was saved. Sign in again as the person who opened it';
