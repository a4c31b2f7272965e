import type { ReactNode } from 'react';
import { DateInputPart, type DatePart } from './date-input-part';
import { GroupField, type GroupFieldProps } from './group-field';

export type DateInputProps = GroupFieldProps & {
  legend: ReactNode;
  /** Stem of the three names: `<name>-day`, `<name>-month`, `<name>-year`. */
  name: string;
  /** The parts asked for, in order; day, month and year unless told. */
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
