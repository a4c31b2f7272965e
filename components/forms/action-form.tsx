'use client';

import { type ReactNode, useActionState } from 'react';
import { BackLink } from '@/components/nhs/back-link';
import { Button } from '@/components/nhs/button';
import { PageTitle } from '@/components/page/page-title';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { FormContext } from './form-context';
import { FormErrors } from './form-errors';
import { Restored } from './restored';

type Props = {
  action: FormAction;
  /** From `startForm()`: what a lost session kept, or the values to begin with. */
  initial: FormState;
  /** The page's title; "Error:" goes before it when the form comes back. */
  title: string;
  /** The way back, above everything else, also above what is wrong. Left out where the page has it already. */
  back?: { href: string; text: string };
  /** What stands over the form: the heading and the words before the first question. Left out where a legend is the heading. */
  heading?: ReactNode;
  /** Says what happens: "Save and continue", never "Submit". Left out where the children bring their own buttons. */
  submit?: string;
  /** A warning button, for what cannot be taken back. */
  isWarning?: boolean;
  /** False where what is typed must not be kept when the session ends, such as signing in. */
  isKept?: boolean;
  /** What stands beside the button, such as a link to leave. */
  aside?: ReactNode;
  children: ReactNode;
};

/**
 * The one way to make a form. Works without JavaScript, keeps what was typed, and moves focus to the summary of what is
 * wrong each time it comes back. While it is being sent a second press does nothing; the button is not `disabled` meanwhile,
 * which Firefox would keep after a reload. Fields inside are those of ./fields.tsx.
 */
export function ActionForm({ action, initial, title, back, heading, isKept = true, ...inside }: Props) {
  const [state, send, isSending] = useActionState(action, initial);
  return (
    <FormContext value={state}>
      <PageTitle title={title} isRefused={state.errors.length > 0} />
      {back && <BackLink href={back.href}>{back.text}</BackLink>}
      <FormErrors state={state} />
      {state.restored && state.attempt === 0 && <Restored />}
      {heading}
      <form
        action={send}
        onSubmit={(event) => isSending && event.preventDefault()}
        noValidate
        data-keeps-draft={isKept || undefined}
      >
        {inside.children}
        <FormButtons {...inside} isSending={isSending} />
      </form>
    </FormContext>
  );
}

type ButtonsProps = Pick<Props, 'submit' | 'isWarning' | 'aside'> & { isSending: boolean };

function FormButtons({ submit, isWarning, aside, isSending }: ButtonsProps) {
  if (!submit) return null;
  return (
    <div className="app-form-buttons">
      <Button variant={isWarning ? 'warning' : undefined} isBusy={isSending}>
        {submit}
      </Button>
      {aside}
    </div>
  );
}
