import 'server-only';
import type { CommissionerKind } from '@/lib/core/commissioner';
import type { PlainDate } from '@/lib/core/plain-date';
import { client } from './client';
import { fromNullable } from './day';

export type ListedCommissioner = {
  code: string;
  name: string;
  kind: CommissionerKind;
  /** Empty if none is known. */
  region: string;
  legalFrom: PlainDate | null;
  legalTo: PlainDate | null;
  /** Null where the commissioner has given none. */
  phone: string | null;
  email: string | null;
  /** When it answers the phone. */
  hours: string | null;
};

/** Every commissioner with how to reach it, by name. Public facts: a few dozen rows, no person's. */
export async function listCommissionerContacts(): Promise<ListedCommissioner[]> {
  const rows = await client().commissioner.findMany({ orderBy: { name: 'asc' } });
  return rows.map(({ code, name, kind, region, legalFrom, legalTo, ...contact }) => ({
    code,
    name,
    kind,
    region: region ?? '',
    legalFrom: fromNullable(legalFrom),
    legalTo: fromNullable(legalTo),
    phone: contact.contactPhone,
    email: contact.contactEmail,
    hours: contact.contactHours,
  }));
}
