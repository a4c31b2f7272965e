'use client';

import { useEffect, useRef, useState } from 'react';
import { newId } from '@/lib/core/id';
import { useField } from './form-context';

// Keys that this page has sent. A form that is shown again by Back gets another key.
const sent = new Set<string>();

/**
 * The key that a form carries, made by the server with the form. A form that is sent twice has the same key;
 * a form that the browser's Back shows again gets another one.
 */
export function FormKey() {
  const { value } = useField('formKey');
  const input = useRef<HTMLInputElement>(null);
  const [renewed, setRenewed] = useState<{ of: string; key: string } | null>(null);
  useEffect(() => {
    if (!value) return;
    const renew = () => sent.has(value) && setRenewed({ of: value, key: newId() });
    const backByCache = (event: PageTransitionEvent) => event.persisted && renew();
    const form = input.current?.form;
    const note = () => sent.add(value);
    renew();
    form?.addEventListener('submit', note);
    window.addEventListener('pageshow', backByCache);
    return () => {
      form?.removeEventListener('submit', note);
      window.removeEventListener('pageshow', backByCache);
    };
  }, [value]);
  if (!value) return null;
  const key = renewed?.of === value ? renewed.key : value;
  return <input ref={input} type="hidden" name="formKey" value={key} readOnly />;
}

/** Which user the form belongs to, and what an edit form showed first, to tell what was changed in it. */
export function FormMarks() {
  const marks = { formOwner: useField('formOwner').value, shown: useField('shown').value };
  return Object.entries(marks).map(([name, value]) =>
    value ? <input key={name} type="hidden" name={name} value={value} readOnly /> : null,
  );
}
