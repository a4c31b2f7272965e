'use client';

import { useContext, useEffect, useRef } from 'react';
import { FormContext } from './form-context';
import { watchTyped } from './typed-watch';

/**
 * Keeps what is typed in the form around it, for its owner, until it is sent: through a reload, Back, a
 * sign-out in another tab and the end of the session. Without JavaScript the server keeps what is sent too
 * late. A form that saves itself as it is written needs none of this.
 */
export function KeepTyped() {
  const { values, attempt, same, fault } = useContext(FormContext);
  const formKey = typeof values.formKey === 'string' ? values.formKey : '';
  // Each refusal and each fault begins again: what the form holds then is nowhere else.
  const unsent = fault ?? (same ? 0 : attempt);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form || !formKey || form.querySelector('[data-autosave]')) return;
    return watchTyped(form, formKey, Boolean(unsent));
  }, [formKey, unsent]);
  return <span ref={place} hidden />;
}
