import 'server-only';
import { isLegalOn } from '@/lib/core/commissioner';
import type { PlainDate } from '@/lib/core/plain-date';
import { type ListedCommissioner, listCommissionerContacts } from '@/lib/platform/db/commissioner-contacts';

/** The commissioners of a region, by name. */
export type RegionContacts = { region: string; commissioners: ListedCommissioner[] };

/** How to reach each commissioner that is a legal body on a day, by region. For visitors. */
export async function localContacts(today: PlainDate): Promise<RegionContacts[]> {
  const open = (await listCommissionerContacts()).filter((each) => isLegalOn(each, today));
  const regions = [...new Set(open.map(({ region }) => region))].sort();
  return regions.map((region) => ({ region, commissioners: open.filter((each) => each.region === region) }));
}
