import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { DeathRefusal } from '@/lib/person/rules/after-death';

/** Why nothing new begins for a person: the sentence above a form. */
export function explainDeath({ diedOn }: DeathRefusal): FieldError {
  return {
    message: `This person died on ${formatDay(diedOn)}, so nothing new can be started for them. Nothing was saved`,
  };
}
