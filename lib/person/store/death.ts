import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** Whom to speak and write to after a death. */
export type DeathContact = {
  contactName: string;
  contactRelationship: string;
  contactPhone: string | null;
  contactAddress: string | null;
  contactNote: string | null;
  /** They deal with the estate, and so answer for its money. */
  contactHasEstate: boolean;
};

/** A recorded death that was not taken back. */
export type Death = {
  id: string;
  personId: string;
  diedOn: PlainDate;
  heardFrom: string;
  recordedById: string;
  recordedBy: string;
  recordedAt: Date;
  contact: DeathContact | null;
};

export type NewDeath = { id: string; personId: string; diedOn: PlainDate; heardFrom: string };

/** Writes a death. False if the id is taken: the form was sent before. */
export async function insertDeath(
  { tx, commissionerCode, actor }: Scope,
  death: NewDeath,
  contact: DeathContact | null,
): Promise<boolean> {
  const { count } = await tx.death.createMany({
    data: [
      {
        ...death,
        ...contact,
        commissionerCode,
        diedOn: toColumn(death.diedOn),
        recordedById: actor.userId,
        recordedAt: now(),
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}

type Row = Omit<Death, 'contact' | 'personId'> & {
  [K in Exclude<keyof DeathContact, 'contactHasEstate'>]: DeathContact[K] | null;
} & Pick<DeathContact, 'contactHasEstate'>;

/** The death in force of a person, with the name of the user who recorded it. */
export async function findDeath({ tx, commissionerCode }: Scope, personId: string): Promise<Death | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT d.id, d.died_on::text AS "diedOn", d.heard_from AS "heardFrom", d.recorded_by_id AS "recordedById", u.display_name AS "recordedBy",
      d.recorded_at AS "recordedAt", d.contact_name AS "contactName", d.contact_relationship AS "contactRelationship",
      d.contact_phone AS "contactPhone", d.contact_address AS "contactAddress", d.contact_note AS "contactNote",
      d.contact_has_estate AS "contactHasEstate"
    FROM death d JOIN user_account u ON u.id = d.recorded_by_id
    WHERE d.commissioner_code = ${commissionerCode} AND d.person_id = ${personId}::uuid AND d.taken_back_at IS NULL`;
  if (!row) return null;
  const {
    contactName,
    contactRelationship,
    contactPhone,
    contactAddress,
    contactNote,
    contactHasEstate,
    ...death
  } = row;
  const contact =
    contactName === null || contactRelationship === null
      ? null
      : { contactName, contactRelationship, contactPhone, contactAddress, contactNote, contactHasEstate };
  return { ...death, personId, contact };
}

/** Says whom to speak to, in place of what was recorded. */
export async function saveDeathContact(
  { tx, commissionerCode }: Scope,
  id: string,
  contact: DeathContact,
): Promise<void> {
  await tx.death.update({ where: { commissionerCode_id: { commissionerCode, id } }, data: contact });
}

/** Takes a death back, with the reason. */
export async function takeDeathBackRow(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  takenBackReason: string,
): Promise<void> {
  await tx.death.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { takenBackReason, takenBackById: actor.userId, takenBackAt: now() },
  });
}

/** Sets a locked person's day of death and counts the change. */
export async function setDayOfDeath(
  { tx, commissionerCode }: Scope,
  personId: string,
  diedOn: PlainDate | null,
): Promise<void> {
  await tx.person.update({
    where: { commissionerCode_id: { commissionerCode, id: personId } },
    data: { diedOn: toNullable(diedOn), version: { increment: 1 } },
    select: { id: true },
  });
}

/** The recorded day of death. Null while there is none, and where this scope reaches no such person. */
export async function findDayOfDeath(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<PlainDate | null> {
  const [row] = await tx.$queryRaw<{ diedOn: PlainDate | null }[]>`
    SELECT died_on::text AS "diedOn" FROM person WHERE commissioner_code = ${commissionerCode} AND id = ${personId}::uuid`;
  return row?.diedOn ?? null;
}
