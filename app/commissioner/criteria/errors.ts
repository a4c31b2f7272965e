import type { FieldError } from '@/lib/core/form/form-state';
import type { DraftRefusal } from '@/lib/criteria/commands/change-criteria';

/** The sentence for what may happen to any draft while somebody changes it. */
export function explainDraft(error: DraftRefusal): FieldError {
  switch (error.kind) {
    case 'changed-meanwhile':
      return {
        message:
          'Somebody changed this draft after you opened it. Nothing of yours is saved yet. Check what it says now, then save again',
      };
    case 'not-a-draft':
      return {
        message:
          error.state === 'PUBLISHED'
            ? 'These criteria were published. They can no longer be changed: start a new draft'
            : 'This draft was withdrawn. It can no longer be changed',
      };
    case 'not-found':
      return { message: 'This draft is not open to you, or what you change is no longer in it' };
  }
}
