import { formatDay } from '@/lib/core/plain-date';
import type { NursingFound } from '@/lib/eligibility/rules/nursing-care';

type Considered = { isNursingConsidered: boolean | null; nursing: NursingFound | null };

/** What a recommendation says about NHS-funded nursing care; null where it did not arise. */
export function nursingText({ isNursingConsidered, nursing }: Considered): string | null {
  switch (nursing?.answer) {
    case 'NO_HOME':
      return 'The person is not in a care home with nursing, and is not going to one';
    case 'NEEDED':
      return `Needed from ${formatDay(nursing.from)}`;
    case 'NOT_NEEDED':
      return `Not needed: ${nursing.why}`;
    case undefined:
      if (isNursingConsidered === null) return null;
      return isNursingConsidered ? 'Considered' : 'Not considered';
  }
}
