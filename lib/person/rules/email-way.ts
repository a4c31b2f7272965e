import type { Needs } from './needs';

/** The ways of contact that a person chose, and what was recorded before in words. */
export type ContactWish = {
  /** As they were chosen; null: not asked in this way yet. */
  needs: Pick<Needs, 'contact'> | null;
  /** What was recorded before in words on how to contact them; nothing is read out of it. */
  contactBefore: string | null;
};

/** Whether a person takes email: they chose it, or chose no way and none is recorded in words. */
export function takesEmail({ needs, contactBefore }: ContactWish): boolean {
  if (needs === null) return !contactBefore;
  return needs.contact.length === 0 || needs.contact.includes('BY_EMAIL');
}
