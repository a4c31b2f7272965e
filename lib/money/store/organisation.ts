import 'server-only';
import { now } from '@/lib/core/clock';
import type { Scope } from '@/lib/platform/db/scope';

/** An organisation that may hold money as a third party. `address` is null on one from before records. */
export type Organisation = {
  id: string;
  name: string;
  registerNumber: string | null;
  address: string | null;
};

/** The organisations of a commissioner, by name. */
export function listOrganisations({ tx, commissionerCode }: Scope): Promise<Organisation[]> {
  return tx.$queryRaw<Organisation[]>`
    SELECT id, name, register_number AS "registerNumber", address FROM organisation
    WHERE commissioner_code = ${commissionerCode} ORDER BY name, id`;
}

/** Null if this commissioner has none of this id. */
export async function findOrganisation(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<Organisation | null> {
  return tx.organisation.findUnique({
    where: { commissionerCode_id: { commissionerCode, id } },
    select: { id: true, name: true, registerNumber: true, address: true },
  });
}

export type OrganisationDetails = { name: string; registerNumber: string | null; address: string };

/** @returns false if the id is there already: the form was sent twice */
export async function insertOrganisation(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  details: OrganisationDetails,
): Promise<boolean> {
  const by = { recordedById: actor.userId, recordedAt: now() };
  const { count } = await tx.organisation.createMany({
    data: [{ ...details, ...by, commissionerCode, id }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Corrects an organisation. What is paid to it by name keeps the name of its day. */
export async function saveOrganisation(
  { tx, commissionerCode }: Scope,
  id: string,
  details: OrganisationDetails,
): Promise<void> {
  await tx.organisation.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { ...details, isFromBefore: false },
  });
}
