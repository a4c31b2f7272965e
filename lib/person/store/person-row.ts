import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PersonDetails } from '@/lib/person/rules/details';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import { needsOfPerson, type StoredNeeds } from './needs-sql';

/** A person's row as it is stored. Days arrive as midnight UTC. */
export type PersonRow = Omit<PersonDetails, 'dateOfBirth' | 'diedOn' | 'nhsNumber'> & {
  dateOfBirth: Date;
  isBirthYearOnly: boolean;
  diedOn: Date | null;
  nhsNumber: string | null;
  isSensitive: boolean;
  needs: StoredNeeds;
  needsAskedOn: PlainDate | null;
  needsAskedBy: string | null;
  version: number;
};

const COLUMNS = Prisma.sql`given_name AS "givenName", family_name AS "familyName", preferred_name AS "preferredName",
  date_of_birth AS "dateOfBirth", is_birth_year_only AS "isBirthYearOnly", died_on AS "diedOn", nhs_number AS "nhsNumber",
  nhs_number_missing_reason::text AS "nhsNumberMissing", address_line_1 AS "addressLine1", address_line_2 AS "addressLine2", town, postcode,
  phone, email, ${needsOfPerson} AS needs, needs_asked_on::text AS "needsAskedOn",
  needs_asked_by AS "needsAskedBy", is_sensitive AS "isSensitive", version`;

/** The row of a person. Null if this scope reaches none. */
export async function findPersonRow(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<PersonRow | null> {
  const [row] = await tx.$queryRaw<PersonRow[]>`
    SELECT ${COLUMNS} FROM person p WHERE commissioner_code = ${commissionerCode} AND id = ${personId}::uuid`;
  return row ?? null;
}
