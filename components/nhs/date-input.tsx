import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { GroupField, type GroupFieldProps } from './group-field';
import { Label } from './label';

type DateInputProps = GroupFieldProps & {
  legend: ReactNode;
  /** Stem of the three names: `<name>-day`, `<name>-month`, `<name>-year`. */
  name: string;
  /** The parts asked for, in order; day, month and year by default. */
  parts?: readonly DatePart[];
  /** What was typed, kept as text, so that a date that does not exist comes back as it was. */
  defaultValues?: Partial<Record<DatePart, string>>;
  /** The parts to mark; with an error and no parts named, all of them. */
  errorParts?: readonly DatePart[];
  /** The person's own date of birth, which a browser may fill in (WCAG 1.3.5). */
  isOwnBirthDate?: boolean;
  disabled?: boolean;
};

const everyPart = ['day', 'month', 'year'] as const;

/** A date the person knows. Its inputs have the ids `<id>-day`, `<id>-month`, `<id>-year`. */
export function DateInput({ parts = everyPart, errorParts = [], defaultValues, ...props }: DateInputProps) {
  const marked = props.error && errorParts.length === 0 ? parts : errorParts;
  return (
    <GroupField {...groupOf(props)} role="group" isRefused={marked.length > 0}>
      <div className="nhsuk-date-input" id={props.id}>
        {parts.map((part) => (
          <DateInputPart
            key={part}
            part={part}
            id={`${props.id}-${part}`}
            name={`${props.name}-${part}`}
            defaultValue={defaultValues?.[part]}
            isError={marked.includes(part)}
            autoComplete={props.isOwnBirthDate ? `bday-${part}` : undefined}
            disabled={props.disabled}
          />
        ))}
      </div>
    </GroupField>
  );
}

function groupOf({ id, legend, legendSize, legendCaption, isPageHeading, hint, error }: GroupFieldProps) {
  return { id, legend, legendSize, legendCaption, isPageHeading, hint, error };
}

export type DatePart = 'day' | 'month' | 'year';

type DateInputPartProps = {
  part: DatePart;
  id: string;
  name: string;
  defaultValue?: string;
  isError: boolean;
  autoComplete?: string;
  disabled?: boolean;
};

const words: Record<DatePart, string> = { day: 'Day', month: 'Month', year: 'Year' };

/** The input of one part of a date. */
function DateInputPart({ part, isError, ...input }: DateInputPartProps) {
  const name = classNames(
    'nhsuk-input',
    isError && 'nhsuk-input--error',
    `nhsuk-input--width-${part === 'year' ? 4 : 2}`,
    'nhsuk-date-input__input',
  );
  return (
    <div className="nhsuk-date-input__item">
      <div className={classNames('nhsuk-form-group', isError && 'nhsuk-form-group--error')}>
        <Label htmlFor={input.id} className="nhsuk-date-input__label">
          {words[part]}
        </Label>
        <input {...input} className={name} type="text" inputMode="numeric" />
      </div>
    </div>
  );
}
