import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { describedBy, Field, type FieldProps } from './field';
import { InputWrapper } from './text-input';

type SelectOption = { value: string; text: string; disabled?: boolean } | 'divider';

type SelectProps = FieldProps & {
  options: readonly SelectOption[];
  defaultValue?: string;
  after?: ReactNode;
};

/**
 * A list to choose one from. After a server action React forgets the choice of a select, even a
 * controlled one (react/react#32362): give it a `key` that changes with every attempt.
 */
export function Select(props: SelectProps) {
  return (
    <Field {...props}>
      <InputWrapper after={props.after}>
        <select
          className={classNames('nhsuk-select', props.error && 'nhsuk-select--error', props.className)}
          id={props.id}
          name={props.name}
          disabled={props.disabled}
          aria-describedby={describedBy(props)}
          defaultValue={props.defaultValue}
        >
          {props.options.map(renderOption)}
        </select>
      </InputWrapper>
    </Field>
  );
}

function renderOption(option: SelectOption, index: number) {
  // A divider has no name of its own; its place is its identity.
  if (option === 'divider') return <hr key={`divider-${index}`} />;
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.text}
    </option>
  );
}
