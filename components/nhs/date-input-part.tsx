import { classNames } from './class-names';
import { Label } from './label';

export type DatePart = 'day' | 'month' | 'year';

type Props = {
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
export function DateInputPart({ part, isError, ...input }: Props) {
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
