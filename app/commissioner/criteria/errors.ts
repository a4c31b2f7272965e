import type { FieldError } from '@/lib/core/form/form-state';
import type { DraftRefusal } from '@/lib/criteria/commands/change-criteria';

/** The sentence for what may happen to any draft while a user changes it. */
export function explainDraft(error: DraftRefusal): FieldError {
  switch (error.kind) {
    case 'changed-meanwhile':
      return {
        message:
          'Someone changed this draft after you opened it. Your changes are not saved yet. Check the current version, then save again',
      };
    case 'not-a-draft':
      return {
        message:
          error.state === 'PUBLISHED'
            ? 'These criteria have been published and can no longer be changed. Start a new draft'
            : 'This draft was withdrawn and can no longer be changed',
      };
    case 'not-found':
      return { message: 'You do not have access to this draft, or what you are changing is no longer in it' };
  }
}
