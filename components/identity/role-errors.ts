import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { InviteAgainRefusal } from '@/lib/identity/commands/invite-again';
import type { InviteUserRefusal } from '@/lib/identity/commands/invite-user';
import type { EndRefusal, LimitChangeRefusal } from '@/lib/identity/rules/staff-role';

type Refusal =
  | InviteUserRefusal
  | InviteAgainRefusal
  | LimitChangeRefusal
  | EndRefusal
  | { kind: 'nothing-to-withdraw' }
  | { kind: 'not-found' };

const fields: Partial<Record<Refusal['kind'], string>> = {
  'has-the-role': 'role',
  'limit-only-for-a-lead': 'limit',
  'limit-only-for-plans': 'limit',
  'limit-not-positive': 'limit',
  'duty-only-for-a-lead': 'duty',
  'leads-not-apart': 'duty',
  'same-limit': 'limit',
  'starts-in-the-past': 'startsOn-day',
  'outside-the-role': 'startsOn-day',
  'last-day-too-early': 'lastDay-day',
  'account-suspended': 'email',
  'waits-elsewhere': 'email',
  'account-of-family': 'email',
};

const messages: Record<Exclude<Refusal['kind'], 'already-ended' | 'starts-in-the-past'>, string> = {
  'own-role': 'You cannot change your own roles. Ask another administrator',
  'has-the-role': 'This person already has this role on that day or later. See their page',
  'limit-only-for-a-lead': 'Only a PHB lead has a limit of approval. Leave it empty',
  'limit-only-for-plans': 'Only who decides plans has a limit of approval. Leave it empty',
  'duty-only-for-a-lead': 'Only the role of a PHB lead has two halves',
  'leads-not-apart':
    'Your organisation keeps the two halves apart, now or from a later day. Choose eligibility or plans',
  'limit-not-positive': 'The limit must be more than £0. For no approval at all leave it empty',
  'same-limit': 'This is the limit they have. Enter another one',
  'outside-the-role': 'The first day must be within the days of the role',
  'last-administrator':
    'This is the last administrator who can sign in. Invite another administrator first, and wait until they have set a password',
  'last-day-too-early': 'The last day must be today or later. To end the role today, choose “At once”',
  'account-suspended':
    'The account with this email address is suspended. Who suspended it lets it sign in again first, on its page',
  'waits-elsewhere':
    'Another organisation has invited this email address. Ask the person to set their password first, then invite them here',
  'account-of-family':
    'A member of the public has an account with this email address. Ask the person for another address',
  'has-a-password': 'This person has set a password in the meantime, so they need no invitation',
  'no-role': 'This person has no role now. Give them a role first',
  'nothing-to-withdraw': 'There is no invitation to withdraw. It was used, replaced or withdrawn already',
  'not-found': 'You cannot change this',
};

/** Why a change of staff was refused, with the field that mends it. */
export function explainRole(error: Refusal, today: PlainDate): FieldError {
  const field = fields[error.kind];
  return { ...(field ? { field } : {}), message: messageOf(error, today) };
}

function messageOf(error: Refusal, today: PlainDate): string {
  switch (error.kind) {
    case 'already-ended':
      return `This role ends on ${formatDay(error.on)} already. Choose an earlier day`;
    case 'starts-in-the-past':
      return `The first day must be ${formatDay(today)} or later`;
    default:
      return messages[error.kind];
  }
}
