import 'server-only';
import { isId } from '@/lib/core/id';
import { client } from './client';

/** Where an invitation is. */
export type Located = { commissionerCode: string; id: string };

const REFERENCE = /^[a-z2-9]{8}$/;

/** The invitation of an address, by its id or by the reference of a letter. Null: there is none. */
export async function locateFamilyInvitation(key: string): Promise<Located | null> {
  const [id, reference] = [isId(key) ? key : null, REFERENCE.test(key) ? key : null];
  if (!id && !reference) return null;
  const [row] = await client().$queryRaw<Located[]>`
    SELECT commissioner_code AS "commissionerCode", id FROM locate_family_invitation(${id}::uuid, ${reference}::text)`;
  return row ?? null;
}
