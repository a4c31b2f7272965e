import { explainDeath } from '@/components/person/death-text';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import type { RecordNeedsRefusal } from '@/lib/person/commands/record-needs';

/** The sentence for each refusal of recording needs, and the field that mends it. */
export function explainNeeds(error: RecordNeedsRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'print-size-missing':
      return { field: 'printPoints', message: 'Select the size of print' };
    case 'format-missing':
      return { field: 'formatNote', message: 'Enter the other format' };
    case 'language-missing':
      return { field: 'language', message: 'Select the language' };
    case 'language-name-missing':
      return { field: 'languageNote', message: 'Enter the name of the language' };
    case 'language-use-missing':
      return { field: 'languageUses', message: 'Select what the language is needed for' };
    case 'support-missing':
      return { field: 'supportNote', message: 'Enter the other support' };
    case 'contact-missing':
      return { field: 'contactNote', message: 'Enter who to contact, and how' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
