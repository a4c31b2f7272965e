import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';
import { describedBy, Field, type FieldProps } from './field';

type NativeProps =
  | 'autoCapitalize'
  | 'autoComplete'
  | 'defaultValue'
  | 'inputMode'
  | 'list'
  | 'pattern'
  | 'spellCheck';

export type TextInputProps = FieldProps &
  Pick<InputHTMLAttributes<HTMLInputElement>, NativeProps> & {
    type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'password';
    /** Room for this many characters; never a limit. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
    /** Even spacing for numbers that are read one by one, such as an NHS number. */
    isCode?: boolean;
    prefix?: ReactNode;
    suffix?: ReactNode;
    /** A button that belongs to the input, on the same line. */
    after?: ReactNode;
    /** A class on the group, for the variants built on this input. */
    groupClassName?: string;
    /** Draws the row of the input although it is empty, so that a script may fill it. */
    isWrapped?: boolean;
  };

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { prefix, suffix, after, isWrapped } = props;
  return (
    <Field {...props}>
      <InputWrapper prefix={prefix} suffix={suffix} after={after} isWrapped={isWrapped}>
        <input
          className={inputClass(props)}
          id={props.id}
          name={props.name}
          type={props.type ?? 'text'}
          spellCheck={props.spellCheck}
          defaultValue={props.defaultValue}
          disabled={props.disabled}
          aria-describedby={describedBy(props)}
          autoComplete={props.autoComplete}
          autoCapitalize={props.autoCapitalize}
          pattern={props.pattern}
          inputMode={props.inputMode}
          list={props.list}
        />
      </InputWrapper>
    </Field>
  );
}

function inputClass({ isCode, error, width, className }: TextInputProps): string {
  return classNames(
    'nhsuk-input',
    isCode && 'nhsuk-input--code',
    error && 'nhsuk-input--error',
    width && `nhsuk-input--width-${width}`,
    className,
  );
}

type InputWrapperProps = {
  prefix?: ReactNode;
  suffix?: ReactNode;
  after?: ReactNode;
  isWrapped?: boolean;
  children: ReactNode;
};

/**
 * What is on the line of an input: "£", "per week", a button. Screen readers skip prefix and suffix,
 * so the label must name the unit as well.
 */
export function InputWrapper({ prefix, suffix, after, isWrapped, children }: InputWrapperProps) {
  if (!prefix && !suffix && !after && !isWrapped) return children;
  return (
    <div className="nhsuk-input-wrapper">
      {prefix && (
        <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {children}
      {suffix && (
        <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
      {after}
    </div>
  );
}
