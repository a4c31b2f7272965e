import { formatInstant } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import type { AccessLine, ShownInvitation } from '@/lib/family/queries/access-view';
import type { InvitationLife } from '@/lib/family/rules/invitation-life';
import type { InviteeRefusal } from '@/lib/family/rules/invitee';

/** Why someone cannot be invited. */
export function inviteeText(refusal: InviteeRefusal): string {
  switch (refusal.kind) {
    case 'has-account':
      return 'They have an online account already';
    case 'person-died':
      return 'The person has died. Only someone who deals with the estate can be invited';
    case 'too-young':
      return `Under ${refusal.from} a person has no online account of their own. Invite someone who acts for them`;
    case 'lacks-capacity':
      return 'The person is found to lack capacity for the money. Invite someone who acts for them';
    case 'authority-over':
      return 'Their authority has ended';
  }
}

const states: Record<InvitationLife, (invitation: ShownInvitation) => string> = {
  OPEN: ({ way, lastDay }) =>
    `Invited ${way === 'EMAIL' ? 'by email' : 'by letter'}. It works until ${formatDay(lastDay)}.`,
  JOINED: () => 'They used their invitation.',
  REPLACED: () => 'A newer invitation took its place.',
  WITHDRAWN: () => 'Their invitation was withdrawn.',
  SPENT: () => 'Their invitation ended: there were too many wrong answers.',
  LATE: ({ lastDay }) => `Their invitation ended on ${formatDay(lastDay)}: it was not used in time.`,
  ENDED: () => 'Their invitation no longer works.',
};

/** Where the access of someone is, in words. */
export function accessText({ hasAccount, refusal, invitation }: AccessLine): string {
  if (hasAccount) return 'Set up';
  const why = refusal ? `${inviteeText(refusal)}.` : '';
  const state = invitation ? states[invitation.life](invitation) : 'Not set up.';
  return [state, why].filter(Boolean).join(' ');
}

/** Who printed the letter last, and when. Null: it is no letter. */
export function printedText({ way, printedAt, printedBy }: ShownInvitation): string | null {
  if (way !== 'LETTER') return null;
  return printedAt
    ? `Letter printed by ${printedBy} on ${formatInstant(printedAt)}.`
    : 'Letter not printed yet.';
}
