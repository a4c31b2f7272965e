'use client';

import { type FormEvent, startTransition, useActionState, useCallback, useEffect, useRef } from 'react';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { answerFaults } from './answer-fault';

// The server draws the form with the action itself, so that it is sent without a script too.
const isInBrowser = typeof window !== 'undefined';

/**
 * A form's action and its state. A second press while sending does nothing. After an answer the fields show
 * the values of the state; after a fault they stay as they are, with passwords and what was typed meanwhile.
 */
export function useFormAction(action: FormAction, initial: FormState) {
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const [state, send, isSending] = useActionState(isInBrowser ? answerFaults(action) : action, initial);
  useResetAfterAnswer(form, state);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // React itself would clear the fields after every answer, a fault as well.
    event.preventDefault();
    if (isSending) return;
    pressed.current = (event.nativeEvent as SubmitEvent).submitter;
    const sent = new FormData(event.currentTarget, pressed.current);
    startTransition(() => send(sent));
  };
  /** As though the same button had been pressed again. */
  const sendAgain = useCallback(
    () => form.current?.requestSubmit(buttonIn(form.current, pressed.current)),
    [],
  );
  return { state, isSending, sendAgain, props: { action: send, onSubmit, ref: form } };
}

/** Null where the button is no longer there. */
function buttonIn(form: HTMLFormElement, pressed: HTMLElement | null): HTMLElement | null {
  return pressed && [...form.elements].includes(pressed) ? pressed : null;
}

function useResetAfterAnswer(form: { current: HTMLFormElement | null }, state: FormState): void {
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    if (!state.fault) form.current?.reset();
  }, [form, state]);
}
