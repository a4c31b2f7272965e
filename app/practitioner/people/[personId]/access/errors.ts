import { inviteeText } from '@/components/family/access-text';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import type { InviteFamilyRefusal } from '@/lib/family/commands/invite-family';

/** Why no invitation was made. */
export function explainInvite(error: InviteFamilyRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'not-found':
      return { message: 'You do not have access to this person' };
    case 'sensitive':
      return {
        field: 'way',
        message:
          'This record is sensitive, so nothing goes by email. Print a letter and send it the safe way',
      };
    case 'other-way':
      return { field: 'way', message: 'The person does not want email. Print a letter' };
    case 'email-missing':
      return { field: 'email', message: 'Enter the email address that the invitation goes to' };
    case 'address-closed':
      return {
        field: 'email',
        message: 'This address cannot be used here. Ask for another one, or print a letter',
      };
    default:
      return { message: inviteeText(error) };
  }
}
