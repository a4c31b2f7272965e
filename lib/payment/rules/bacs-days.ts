import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { isWorkingDay } from '@/lib/core/working-day';

/** The three banking days of one file. */
export type BacsDays = {
  /** The last day on which the file may be sent. */
  sendBy: PlainDate;
  processedOn: PlainDate;
  inAccountsOn: PlainDate;
};

/**
 * The days of a file that is to pay by a day. A day that is no banking day becomes the one before, so that no
 * payee waits for the money.
 * @rule OUT-05 (docs/rules.md)
 */
export function bacsDays(payBy: PlainDate, holidays: ReadonlySet<PlainDate>): BacsDays {
  const inAccountsOn = isWorkingDay(payBy, holidays) ? payBy : bankingDayBefore(payBy, holidays);
  const processedOn = bankingDayBefore(inAccountsOn, holidays);
  return { sendBy: bankingDayBefore(processedOn, holidays), processedOn, inAccountsOn };
}

function bankingDayBefore(date: PlainDate, holidays: ReadonlySet<PlainDate>): PlainDate {
  const before = addDays(date, -1);
  return isWorkingDay(before, holidays) ? before : bankingDayBefore(before, holidays);
}
