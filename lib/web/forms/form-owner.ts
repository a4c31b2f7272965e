import { createHash } from 'node:crypto';
import type { FormValues } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';

/**
 * Marks a form as one user's at one commissioner. Guards against an accident and no attack: in one browser a
 * colleague may sign in, or its user change roles, while a form of before is still open.
 */
export function ownerMark({ userId, commissionerCode }: Pick<Actor, 'userId' | 'commissionerCode'>): string {
  return `${hashOf(userId)} ${commissionerCode}`;
}

/** Whether another user opened this form. A form without a mark is anyone's. */
export function isOfAnother({ formOwner }: FormValues, userId: string): boolean {
  return formOwner !== undefined && String(formOwner).split(' ')[0] !== hashOf(userId);
}

/** The commissioner that its user acted for when the form was opened. Null: it has no mark. */
export function openedFor({ formOwner }: FormValues): string | null {
  return String(formOwner ?? '').split(' ')[1] ?? null;
}

function hashOf(userId: string): string {
  return createHash('sha256').update(`form of ${userId}`).digest('hex').slice(0, 16);
}

/** What the one who signed in later is shown. */
export const OF_ANOTHER =
  'Someone else signed in on this device after this page was opened. Nothing was saved. Sign in again as the person who opened it';
