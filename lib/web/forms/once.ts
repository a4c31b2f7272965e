import 'server-only';
import { redirect } from 'next/navigation';
import { formatInstant } from '@/lib/core/clock';
import type { FormState, FormValues } from '@/lib/core/form/form-state';
import { isId, newId } from '@/lib/core/id';
import type { Repeated, Sending } from '@/lib/platform/db/sent-form';
import { answersDigest } from './sent-answers';

type Leading = Pick<Sending, 'isCreating' | 'addressOf'> & {
  /** The address of the form's page. */
  path: string;
};

/** What was sent. A form without a key is a form of its own. */
export function sendingOf(values: FormValues, { path, isCreating, addressOf }: Leading): Sending {
  const { formKey, again, version, seen } = values;
  return {
    isCreating,
    hasSeen: version !== undefined || seen !== undefined,
    formKey: typeof formKey === 'string' && isId(formKey) ? formKey : newId(),
    digest: answersDigest(path, values),
    isWantedAgain: again !== undefined,
    addressOf,
  };
}

/**
 * The answer to a form that was sent before: the first one's for its twin, or else the question whether
 * another record is wanted, with a key of its own.
 */
export function answerAgain(
  { verdict, address, sentAt }: Repeated,
  { attempt, values }: Pick<FormState, 'attempt' | 'values'>,
): FormState {
  if (verdict === 'retry') redirect(address);
  const { again: _, ...typed } = values;
  const same = { href: withoutDone(address), at: formatInstant(sentAt) };
  return { attempt, values: { ...typed, formKey: newId() }, errors: [], same };
}

/** The address without the parameter that says what has just been done. */
function withoutDone(address: string): string {
  const { pathname, searchParams, hash } = new URL(address, 'http://here');
  searchParams.delete('done');
  return `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}${hash}`;
}
