'use client';

import { createContext, useContext } from 'react';
import { emptyForm, type FormState } from '@/lib/core/form/form-state';

/** The state of a field's form. */
export const FormContext = createContext<FormState>(emptyForm());

/** The id, name, first value and error of one field. */
export function useField(name: string) {
  const state = useContext(FormContext);
  const value = state.values[name];
  return {
    id: name,
    name,
    attempt: state.attempt,
    value: Array.isArray(value) ? (value[0] ?? '') : value,
    values: value === undefined || value === '' ? [] : [value].flat(),
    error: state.errors.find((error) => error.field === name)?.message,
  };
}
