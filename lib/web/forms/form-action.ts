import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import {
  emptyForm,
  type FieldError,
  type FormAnswer,
  type FormState,
  type FormValues,
} from '@/lib/core/form/form-state';
import type { Area } from '@/lib/core/policy/area';
import type { Actor } from '@/lib/core/policy/policy';
import type { Result } from '@/lib/core/result';
import { dropDraft, findDraft, saveDraft } from '@/lib/platform/db/form-draft';
import { requestPath, requireActor, signInAddress } from '@/lib/web/auth/actor';
import { currentSession } from '@/lib/web/auth/session';
import { errorsInOrder } from './error-order';
import { nested, typedValues } from './form-values';
import { isAbout } from './is-about';

type Steps<S extends z.ZodType, T, E extends { kind: string }> = {
  area: Area | 'any';
  schema: S;
  run: (actor: Actor, input: z.output<S>) => Promise<Result<T, E>>;
  /** The sentence for a refusal, and the field that mends it. One exhaustive switch. */
  explain: (error: E, input: z.output<S>) => FieldError | FieldError[];
  /** What a refusal shows as well as its sentence. */
  details?: (error: E, actor: Actor) => FormAnswer;
  /** Hidden values that replace those sent, such as the version that is stored now. */
  newValues?: (error: E) => FormValues;
} & (Redirect<S, T> | Here<T>);

/** The path to go to afterwards, fixed or made from the command's value. */
type Redirect<S extends z.ZodType, T> = { redirectTo: string | ((value: T, input: z.output<S>) => string) };

/**
 * For a form that asks and changes nothing. Its page shows the answer, so that no address holds what was
 * typed.
 */
type Here<T> = { answer: (value: T) => FormAnswer };

/**
 * The server half of every form: authorise, parse, run, explain, redirect. Works without JavaScript.
 * Catches nothing: a fault goes to app/error.tsx and the log, and redirect() works by throwing.
 */
export function formAction<S extends z.ZodType, T, E extends { kind: string }>(steps: Steps<S, T, E>) {
  return async (previous: FormState, form: FormData): Promise<FormState> => {
    const values = typedValues(form);
    await keepIfExpired(values);
    const actor = await requireActor(steps.area);
    const attempt = (Number(previous.attempt) || 0) + 1;
    const refuse = (errors: FieldError[]): FormState => ({ attempt, values, errors });

    const parsed = steps.schema.safeParse(nested(values));
    if (!parsed.success)
      return refuse(errorsInOrder(parsed.error.issues, questionsOf(steps.schema), [...form.keys()]));
    const result = await steps.run(actor, parsed.data);
    if (!result.ok) {
      return {
        attempt,
        values: { ...values, ...steps.newValues?.(result.error) },
        errors: [steps.explain(result.error, parsed.data)].flat(),
        ...steps.details?.(result.error, actor),
      };
    }
    await dropDraft(actor, await requestPath());
    if ('answer' in steps) return { attempt, values, errors: [], ...steps.answer(result.value) };
    const { redirectTo } = steps;
    redirect(typeof redirectTo === 'string' ? redirectTo : redirectTo(result.value, parsed.data));
  };
}

/**
 * The first state of a form: the draft of an expired session, or these values.
 * @param about hidden ids of the form's subject if its address lacks them; a draft about another subject is
 * not shown
 */
export async function startForm(
  actor: Actor,
  values: FormValues = {},
  about: Readonly<Record<string, string>> = {},
): Promise<FormState> {
  const draft = await findDraft(actor, await requestPath());
  return draft && isAbout(draft, about)
    ? { ...emptyForm({ ...values, ...draft }), restored: true }
    : emptyForm(values);
}

/**
 * Keeps the values of a form that was sent after the session expired, then asks its owner to sign in again.
 */
async function keepIfExpired(values: FormValues): Promise<void> {
  const session = await currentSession();
  if (session.kind !== 'expired' || !session.facts.commissionerCode) return;
  const { userId, commissionerCode } = session.facts;
  await saveDraft({ userId, commissionerCode }, await requestPath(), values);
  redirect(await signInAddress(true));
}

function questionsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
