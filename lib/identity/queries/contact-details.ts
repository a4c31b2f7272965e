import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import type { WaysToReach } from '@/lib/identity/rules/contact-details';
import {
  type ContactChangeRow,
  findContactDetails,
  listContactChanges,
} from '@/lib/identity/store/commissioner-contact';
import { viewSettings } from './settings';

export type ContactChange = { id: string; set: string; by: string; reason: string };

export type ContactToChange = {
  contact: WaysToReach;
  /** What was set, the latest first. */
  changes: ContactChange[];
};

/** How people reach the commissioner, to change it. Null: not for this role. Records the view. */
export function contactToChange(actor: Actor): Promise<ContactToChange | null> {
  if (!mayEver(actor, 'setting:write')) return Promise.resolve(null);
  return viewSettings(actor, async (scope) => ({
    contact: await findContactDetails(scope),
    changes: (await listContactChanges(scope)).map(changeOf),
  }));
}

function changeOf({ id, phone, email, hours, address, reason, authorName, recordedAt }: ContactChangeRow) {
  const set = [phone, hours, email, address].filter(Boolean).join(', ') || 'Nothing';
  return { id, set, by: `${authorName}, ${formatInstant(recordedAt)}`, reason };
}
