'use client';

import { type ReactNode, useId } from 'react';
import { BackLink } from '@/components/nhs/back-link';
import { Button } from '@/components/nhs/button';
import { PageTitle } from '@/components/page/page-title';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { FormContext } from './form-context';
import { FormErrors } from './form-errors';
import { FormFaultNote } from './form-fault';
import { FormKey, FormMarks } from './form-key';
import { KeepTyped } from './keep-typed';
import { Restored } from './restored';
import { RecordAgain, SameBefore } from './same-before';
import { useFormAction } from './use-form-action';

type Props = {
  action: FormAction;
  /** From `startForm()`: the draft of an expired session, or the first values. */
  initial: FormState;
  /** The page's title. "Error:" is added if the form was refused. Omitted if the page has its own. */
  title?: string;
  /** The back link, above the error summary. Omitted if the page has its own. */
  back?: { href: string; text: string };
  /** The heading and the text before the first question. Omitted if a legend is the heading. */
  heading?: ReactNode;
  /**
   * The button's text says what happens: "Save and continue", never "Submit". Omitted if the children have
   * buttons.
   */
  submit?: string;
  /** A warning button, for what cannot be undone. */
  isWarning?: boolean;
  /** False if typed values must not be kept after the session ends, such as at sign-in. */
  isKept?: boolean;
  /** Content next to the button, such as a link to leave. */
  aside?: ReactNode;
  children: ReactNode;
};

/**
 * The only form component. Works without JavaScript, keeps typed values, also after a fault, and moves focus
 * to the error summary after each refusal. The button is never `disabled`, because Firefox would keep that
 * after a reload. Its fields are those of ./fields.tsx.
 */
export function ActionForm({ action, initial, title, back, heading, isKept = true, ...inside }: Props) {
  const { state, isSending, sendAgain, props } = useFormAction(action, initial);
  const id = useId();
  const { fault } = state;
  return (
    <FormContext value={state}>
      {title && <PageTitle title={title} isRefused={state.errors.length > 0 || fault !== undefined} />}
      {back && <BackLink href={back.href}>{back.text}</BackLink>}
      <FormFaultNote
        fault={fault}
        isSending={isSending}
        sendAgain={sendAgain}
        formId={inside.submit ? id : null}
      />
      <FormErrors state={state} />
      <SameBefore />
      {state.restored && state.attempt === 0 && <Restored href={state.restored.href} />}
      {heading}
      <form {...props} id={id} noValidate data-keeps-draft={isKept || undefined}>
        <FormKey />
        <FormMarks />
        {isKept && <KeepTyped />}
        {inside.children}
        <FormButtons {...inside} isSending={isSending} />
        <RecordAgain isBusy={isSending} />
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
