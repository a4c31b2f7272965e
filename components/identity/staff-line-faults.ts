import type { StaffFileView } from '@/lib/identity/queries/staff-file';

type Fault = StaffFileView['faults'][number]['fault'];

/** Why a line of a list of staff cannot be used, and how to mend it. */
export const STAFF_LINE_FAULTS: Record<Fault, string> = {
  'no-name': 'There is no name. Write the full name',
  'wrong-email': 'The email address is missing or not right. Write it like name@example.nhs.uk',
  'unknown-role': 'The role is missing or not known. Write it as in the list below',
  'wrong-duty': 'The duty is not known. Write eligibility, plans or both, or leave it out',
  'duty-of-another-role': 'Only a PHB lead has a duty. Leave it out',
  'wrong-limit': 'The limit is not an amount above £0. Write pounds, such as 50000, or leave it out',
  'limit-of-another-role': 'Only a PHB lead has a limit. Leave it out',
  'limit-without-plans': 'A lead for eligibility only has no limit. Leave it out',
  'wrong-day': 'The first day is not a day. Write it as 2026-12-01 or 01/12/2026, or leave it out',
  'day-is-over': 'The first day is in the past. Write today or a later day, or leave it out',
  'too-long': 'The name or the job title is longer than 120 characters. Shorten it',
  twice: 'This address has this role on a line before. Take one of the two out',
  'own-role': 'This is you, and you cannot change your own roles. Take the line out',
  'leads-not-apart':
    'Your organisation keeps eligibility and plans apart. Write eligibility or plans as the duty',
  'account-suspended':
    'The account with this address is suspended. Who suspended it lets it sign in again first, on its page',
  'waits-elsewhere':
    'Another organisation has invited this address. The person must set their password first, then you can invite them',
  'account-of-family':
    'A member of the public has an account with this address. Write another address of the person',
};
