'use client';

import { type ComponentProps, useContext } from 'react';
import { Checkboxes } from '@/components/nhs/checkboxes';
import { DateInput } from '@/components/nhs/date-input';
import { PasswordInput } from '@/components/nhs/password-input';
import { Radios } from '@/components/nhs/radios';
import { Select } from '@/components/nhs/select';
import { TextInput } from '@/components/nhs/text-input';
import { Textarea } from '@/components/nhs/textarea';
import { FormContext, useField } from './form-context';
import { LiveCount } from './live-count';
import { PasswordToggle } from './password-toggle';

/**
 * The kit's controls, bound to their form. They take the kit's props without id, value and error, which come
 * from the form's state by name. A hidden field that never changes is a plain `<input type="hidden">`.
 */
type Tied<C extends React.ElementType> = Omit<
  ComponentProps<C>,
  'id' | 'name' | 'defaultValue' | 'defaultValues' | 'error' | 'errorParts'
> & { name: string };

export function TextField({ name, ...props }: Tied<typeof TextInput>) {
  const { id, value, error } = useField(name);
  return <TextInput {...props} id={id} name={name} defaultValue={value} error={error} />;
}

/** An amount in pounds. */
export function MoneyField(props: Tied<typeof TextInput>) {
  return (
    <TextField prefix="£" width={10} inputMode="decimal" spellCheck={false} autoComplete="off" {...props} />
  );
}

/** Several lines. With a `limit` it shows how many characters are left. */
export function TextareaField({ name, limit, ...props }: Tied<typeof Textarea> & { limit?: number }) {
  const { id, value, error } = useField(name);
  const shared = { ...props, id, name, defaultValue: value, error };
  return limit ? <LiveCount {...shared} limit={limit} /> : <Textarea {...shared} />;
}

export function RadiosField({ name, ...props }: Tied<typeof Radios>) {
  const { id, value, error } = useField(name);
  return <Radios {...props} id={id} name={name} defaultValue={value} error={error} />;
}

export function CheckboxesField({ name, ...props }: Tied<typeof Checkboxes>) {
  const { id, values, error } = useField(name);
  return <Checkboxes {...props} id={id} name={name} defaultValues={values} error={error} />;
}

/** Keyed on the attempt: React forgets a select's choice after an action (react/react#32362). */
export function SelectField({ name, ...props }: Tied<typeof Select>) {
  const { id, value, error, attempt } = useField(name);
  return <Select key={attempt} {...props} id={id} name={name} defaultValue={value} error={error} />;
}

const PARTS = ['day', 'month', 'year'] as const;

/** Day, month and year. An error marks its box, and its message is above all three. */
export function DateField({ name, ...props }: Tied<typeof DateInput>) {
  const { values, errors } = useContext(FormContext);
  const wrong = PARTS.filter((part) => errors.some(({ field }) => field === `${name}-${part}`));
  const error = errors.find(({ field }) => field === name || field?.startsWith(`${name}-`))?.message;
  const typed = Object.fromEntries(PARTS.map((part) => [part, String(values[`${name}-${part}`] ?? '')]));
  return (
    <DateInput {...props} id={name} name={name} defaultValues={typed} error={error} errorParts={wrong} />
  );
}

export function PasswordField({ name, ...props }: Tied<typeof PasswordInput>) {
  const { id, error } = useField(name);
  return (
    <PasswordInput {...props} id={id} name={name} error={error} after={<PasswordToggle fieldId={id} />} />
  );
}

/** A hidden value that an attempt may renew, such as the version of the record in the form. */
export function HiddenField({ name }: { name: string }) {
  const { value } = useField(name);
  return <input type="hidden" name={name} value={value ?? ''} readOnly />;
}
