import { caseloadSpec, peopleSpec } from '@/components/home/list-specs';
import { BackLink } from '@/components/nhs/back-link';
import { listAddress } from '@/lib/core/list-view';
import type { StaffArea } from '@/lib/core/policy/area';

/** From a person's record back to the list it is on, with its filter and page. */
export function peopleLink(area: StaffArea, list: string | string[] | undefined) {
  if (area === 'commissioner')
    return <BackLink href={listAddress(peopleSpec, list)}>Back to people</BackLink>;
  return <BackLink href={listAddress(caseloadSpec, list)}>Back to my caseload</BackLink>;
}
