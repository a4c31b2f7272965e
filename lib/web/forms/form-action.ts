import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FieldError, FormAnswer, FormState, FormValues } from '@/lib/core/form/form-state';
import { newId } from '@/lib/core/id';
import type { Area } from '@/lib/core/policy/area';
import { isInterest } from '@/lib/core/policy/interest';
import type { Actor } from '@/lib/core/policy/policy';
import type { Result } from '@/lib/core/result';
import { findSameTaken } from '@/lib/platform/db/sent-before';
import { type Repeated, sendOnce } from '@/lib/platform/db/sent-form';
import { requestPath, requireSender } from '@/lib/web/auth/actor';
import { dropSent, keepIfEnded, keepIfOtherRole } from './drafts';
import { errorsInOrder } from './error-order';
import { filesOf, lostFiles, withErrors } from './form-files';
import { isOfAnother, OF_ANOTHER } from './form-owner';
import { nested, secretValues, typedValues } from './form-values';
import { keepingTyped } from './keeping-typed';
import { conflictErrors, mergeStored } from './merge-stored';
import { answerAgain, sendingOf } from './once';
import { ownWords } from './own-words';

type Steps<S extends z.ZodType, T, E extends { kind: string }> = {
  area: Area | 'any';
  schema: S;
  run: (actor: Actor, input: z.output<S>, files: readonly Uint8Array[]) => Promise<Result<T, E>>;
  /** The field of the form's files. scripts/web/sent-body.mjs names its page and lets them through. */
  filesIn?: string;
  /** The sentence for a refusal, and the field that mends it. One exhaustive switch. */
  explain: (error: E, input: z.output<S>) => FieldError | FieldError[];
  /** What a refusal shows as well as its sentence. */
  details?: (error: E, actor: Actor) => FormAnswer & Pick<FormState, 'same'>;
  /**
   * The first values of the form as they are stored now, with `version` or `seen`. What the sender did not
   * change follows them; what both changed is asked about, with what `changed` shows. The page begins with
   * startEdit().
   */
  stored?: (actor: Actor, sent: FormValues) => Promise<FormValues | null>;
  /** What is stored now of the questions that both changed. */
  changed?: (stored: FormValues, conflicts: readonly string[]) => FormAnswer;
  /**
   * Gives the schema what was typed as a password too. It is never stored and never sent back, so a second
   * press is not known by what was typed: `run` answers it as the first.
   */
  readsSecrets?: true;
  /** Hidden values that replace those sent, such as the version that is stored now. */
  newValues?: (error: E) => FormValues;
} & (Creates<S, T> | ((Redirect<S, T> | Here<T>) & { creates?: never }));

/** The path to go to afterwards, fixed or made from the command's value. */
type Redirect<S extends z.ZodType, T> = { redirectTo: string | ((value: T, input: z.output<S>) => string) };

/**
 * For a form that makes something new each time it is sent. One that is sent twice at once makes it once; the
 * same answers later are asked about. `creates` names the schema's id of the new thing: it is made here, so
 * that no form brings one. True: the command makes it. A function: only some sendings create. `run` returns
 * the command's value as it is.
 */
type Creates<S extends z.ZodType, T> = Redirect<S, T> & {
  creates: (keyof z.output<S> & string) | true | ((input: z.output<S>) => boolean);
};

/**
 * For a form that asks and changes nothing. Its page shows the answer, so that no address holds what was
 * typed.
 */
type Here<T> = { answer: (value: T) => FormAnswer };

const ACTS_FOR_PERSON: FieldError = {
  message: 'You act for this person, or are this person, so someone else must do this. Nothing was saved',
};

/**
 * The server half of every form: authorise, parse, run, explain, redirect. Works without JavaScript. A fault
 * is logged, and the form comes back with its number and everything that was typed.
 */
export function formAction<S extends z.ZodType, T, E extends { kind: string }>(steps: Steps<S, T, E>) {
  return keepingTyped(async (previous, form) => {
    const typed = typedValues(form);
    await keepIfEnded(typed);
    await keepIfOtherRole(typed, steps.area);
    const actor = await requireSender(steps.area);
    const attempt = (Number(previous.attempt) || 0) + 1;
    const begun = await beforeRunning(steps, actor, typed);
    if ('refusal' in begun) return { attempt, ...begun.refusal };
    const { values } = begun;
    const files = await filesOf(form, steps.filesIn);
    const lost = lostFiles(files, steps.filesIn);
    const read = { ...values, ...secretsFor(steps, form), ...madeFor(steps) };
    const parsed = steps.schema.safeParse(nested(read), { error: ownWords });
    if (!parsed.success) {
      const errors = errorsInOrder(parsed.error.issues, questionsOf(steps.schema), [...form.keys()]);
      return { attempt, values, errors: [...errors, ...lost] };
    }
    const input = parsed.data;
    const outcome = await runSteps(steps, actor, { typed, input, files });
    if ('repeated' in outcome) return withErrors(answerAgain(outcome.repeated, { attempt, values }), lost);
    const { result } = outcome;
    if (!result.ok)
      return withErrors({ attempt, ...refused(steps, result.error, { actor, values, input }) }, lost);
    await dropSent(actor, values);
    if ('answer' in steps) return { attempt, values, errors: [], ...steps.answer(result.value) };
    redirect(addressAfter(steps.redirectTo, result.value, input));
  });
}

/** The id of what the form creates, by the name that the schema gives it. */
function madeFor({ creates }: { creates?: unknown }): FormValues {
  return typeof creates === 'string' ? { [creates]: newId() } : {};
}

function secretsFor({ readsSecrets }: { readsSecrets?: true }, form: FormData): FormValues {
  return readsSecrets ? secretValues(form) : {};
}

type Refusal = Omit<FormState, 'attempt'>;

/** What is to be read as the form: what was typed, joined with what others stored since it was shown. */
async function beforeRunning<S extends z.ZodType, T, E extends { kind: string }>(
  { stored: read, changed }: Steps<S, T, E>,
  actor: Actor,
  typed: FormValues,
): Promise<{ values: FormValues } | { refusal: Refusal }> {
  if (isOfAnother(typed, actor.userId))
    return { refusal: { values: typed, errors: [{ message: OF_ANOTHER }] } };
  const stored = (await read?.(actor, typed)) ?? null;
  const { values, conflicts } = mergeStored(typed, stored);
  if (!stored || conflicts.length === 0) return { values };
  // The page shows what is stored now, next to what was typed.
  refresh();
  const answer = changed?.(stored, conflicts);
  return { refusal: { values, errors: conflictErrors(conflicts), isStale: true, ...answer } };
}

type Sent<S extends z.ZodType> = { values: FormValues; input: z.output<S> };

async function runSteps<S extends z.ZodType, T, E extends { kind: string }>(
  steps: Steps<S, T, E>,
  actor: Actor,
  { typed, input, files }: { typed: FormValues; input: z.output<S>; files: readonly Uint8Array[] },
): Promise<{ result: Result<T, E> } | { repeated: Repeated }> {
  const run = () => steps.run(actor, input, files);
  if ('answer' in steps || steps.readsSecrets) return { result: await run() };
  // As typed: what it is joined with may be another one's already at its second press.
  const sending = sendingOf(typed, {
    path: await requestPath(),
    isCreating: isCreating(steps.creates, input),
    addressOf: (value) => addressAfter(steps.redirectTo, value as T, input),
  });
  const outcome = await sendOnce(sending, run);
  if (sending.isCreating || 'repeated' in outcome || outcome.result.ok) return outcome;
  // A second press of what can be done once: its twin was taken.
  const repeated = await findSameTaken(actor, sending);
  return repeated ? { repeated } : outcome;
}

function isCreating<S extends z.ZodType>(
  creates: Creates<S, unknown>['creates'] | undefined,
  input: z.output<S>,
) {
  return typeof creates === 'function' ? creates(input) : creates !== undefined;
}

function refused<S extends z.ZodType, T, E extends { kind: string }>(
  steps: Steps<S, T, E>,
  error: E,
  { actor, values, input }: Sent<S> & { actor: Actor },
): Refusal {
  return {
    values: { ...values, ...steps.newValues?.(error) },
    errors: isInterest(error) ? [ACTS_FOR_PERSON] : [steps.explain(error, input)].flat(),
    ...steps.details?.(error, actor),
  };
}

type To<S extends z.ZodType, T> = Redirect<S, T>['redirectTo'];

function addressAfter<S extends z.ZodType, T>(to: To<S, T>, value: T, input: z.output<S>): string {
  return typeof to === 'string' ? to : to(value, input);
}

function questionsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
