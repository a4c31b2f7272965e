import type { ReactNode } from 'react';
import type { FieldProps } from './field';
import { TextInput } from './text-input';

type PasswordInputProps = Omit<FieldProps, 'className'> & {
  /** Signing in, or choosing a new password: says what a password manager should offer. */
  autoComplete?: 'current-password' | 'new-password';
  width?: 10 | 20 | 30;
  /** A "Show" button, where a script can make it work; without one the field is complete. */
  after?: ReactNode;
};

/** A password. It never takes a default value: what was typed is not sent back. */
export function PasswordInput({ autoComplete = 'current-password', ...field }: PasswordInputProps) {
  return (
    <TextInput
      {...field}
      type="password"
      className="nhsuk-password-input__input"
      groupClassName="nhsuk-password-input"
      spellCheck={false}
      autoComplete={autoComplete}
      autoCapitalize="none"
      isWrapped
    />
  );
}
