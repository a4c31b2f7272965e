import { BackLink } from '@/components/nhs/back-link';
import type { StaffArea } from '@/lib/core/policy/area';

/** From a person's record back to the list it is on. */
export function peopleLink(area: StaffArea) {
  if (area === 'commissioner') return <BackLink href="/commissioner/people">Back to people</BackLink>;
  return <BackLink href="/practitioner/caseload">Back to my caseload</BackLink>;
}
