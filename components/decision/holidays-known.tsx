import { InsetText } from '@/components/nhs/inset-text';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { areHolidaysRunningOut } from '@/lib/core/holidays-known';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

/** The last day for which working days can be counted, with a warning if that is less than a year ahead. */
export function HolidaysKnown({ until, today }: { until: PlainDate | null; today: PlainDate }) {
  const known = until ? `Bank holidays are known until ${formatDay(until)}.` : 'No bank holidays are known.';
  if (until && !areHolidaysRunningOut(until, today)) {
    return (
      <InsetText>
        <p>{known} Deadlines in working days do not count them.</p>
      </InsetText>
    );
  }
  return (
    <WarningCallout heading="Bank holidays run out" headingLevel={2}>
      <p>
        {known} That is less than a year ahead. Later deadlines in working days may be too early. Ask the
        administrator of this service to add the newer list.
      </p>
    </WarningCallout>
  );
}
