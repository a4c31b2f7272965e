import 'server-only';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { emptyForm, type FieldError, type FormState, type FormValues } from '@/lib/core/form/form-state';
import type { Result } from '@/lib/core/result';
import { allValues, nested, typedValues } from './form-values';
import { keepingTyped } from './keeping-typed';
import { ownWords } from './own-words';

type Steps<S extends z.ZodType, T, E extends { kind: string }> = {
  schema: S;
  run: (input: z.output<S>) => Promise<Result<T, E>>;
  explain: (error: E) => FieldError;
} & (
  | { redirectTo: (value: T, input: z.output<S>) => string }
  /** The values of the next step, for a form that goes on in its own page and stores nothing. */
  | { answer: (value: T) => FormValues }
);

/** The server half of a form that needs no sign-in. It reads and writes no person's record. */
export function openAction<S extends z.ZodType, T, E extends { kind: string }>(steps: Steps<S, T, E>) {
  return keepingTyped(async (previous, form) => {
    const refuse = (errors: FieldError[]): FormState => ({
      attempt: (Number(previous.attempt) || 0) + 1,
      values: typedValues(form),
      errors,
    });
    // Secrets are read here and stored nowhere.
    const parsed = steps.schema.safeParse(nested(allValues(form)), { error: ownWords });
    if (!parsed.success) {
      return refuse(parsed.error.issues.map(({ path, message }) => ({ field: path.join('-'), message })));
    }
    const result = await steps.run(parsed.data);
    if (!result.ok) return refuse([steps.explain(result.error)]);
    if ('answer' in steps) return emptyForm(steps.answer(result.value));
    redirect(steps.redirectTo(result.value, parsed.data));
  });
}
