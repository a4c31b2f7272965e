import 'server-only';
import { type BirthDay, birthYear, earliestBirth, isYearOnly, latestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import type { DetailName, PersonDetails } from '@/lib/person/rules/details';
import { nameKey } from '@/lib/person/rules/name-key';
import type { Search } from '@/lib/person/rules/search';
import { born } from '@/lib/person/store/born';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import { formerNames } from './former-name';
import { hasSimilarWords, hasWords, peopleWithSimilarWord, peopleWithWord, rarestWord } from './person-word';

/** The few facts that tell people apart in a list. */
export type FoundPerson = Pick<
  PersonDetails,
  Extract<
    DetailName,
    'givenName' | 'familyName' | 'preferredName' | 'postcode' | 'town' | 'dateOfBirth' | 'diedOn'
  >
> & {
  personId: string;
  nhsNumber: string | null;
  /** Names before today's, the latest first, as displayed. Null: none. */
  formerNames: string[] | null;
  /** Where they live is hidden. */
  isSensitive: boolean;
  /** On the actor's own caseload today. */
  isOnCaseload: boolean;
};

/** Selects a day as text, so that no driver adds a time zone. */
const columns = Prisma.sql`${formerNames} AS "formerNames", p.id AS "personId", p.given_name AS "givenName", p.family_name AS "familyName", p.preferred_name AS "preferredName",
  ${born} AS "dateOfBirth", p.died_on::text AS "diedOn", p.nhs_number AS "nhsNumber", p.postcode, p.town, p.is_sensitive AS "isSensitive"`;

function onCaseload({ commissionerCode, actor }: Scope, today: PlainDate): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM caseload_entry c WHERE c.commissioner_code = ${commissionerCode} AND c.person_id = p.id
      AND c.user_id = ${actor.userId}::uuid AND c.starts_on <= ${today}::date AND (c.ends_on IS NULL OR c.ends_on >= ${today}::date)) AS "isOnCaseload"`;
}

type SearchOptions = {
  today: PlainDate;
  /** At most this many rows. */
  limit: number;
  /** Words may be one slip of the keyboard away. */
  isSimilar?: boolean;
};

/**
 * The people who match every given field, by name. Uses ranges, not patterns: under row-level security only
 * leakproof operators can use an index.
 */
export async function searchPeople(
  scope: Scope,
  search: Search,
  options: SearchOptions,
): Promise<FoundPerson[]> {
  const few = await fewToBeginWith(scope, search, options);
  return read(scope, searchStatement(scope, search, { ...options, few }));
}

/** Null when a number or a day of birth finds its few by an index. */
export async function fewToBeginWith(
  scope: Scope,
  { words, dateOfBirth, nhsNumber }: Search,
  { isSimilar }: Pick<SearchOptions, 'isSimilar'>,
): Promise<Prisma.Sql | null> {
  const isByName = nhsNumber === null && (dateOfBirth === null || isYearOnly(dateOfBirth));
  return isByName ? rarestWord(scope, words, isSimilar ? peopleWithSimilarWord : peopleWithWord) : null;
}

/**
 * The statement of `searchPeople`, so that a test can EXPLAIN it.
 * @param few the people to begin with; null: all
 */
export function searchStatement(
  scope: Scope,
  search: Search,
  { today, limit, few, isSimilar = false }: SearchOptions & { few: Prisma.Sql | null },
): Prisma.Sql {
  return Prisma.sql`
    SELECT ${columns}, ${onCaseload(scope, today)}
    FROM ${few ? begunWith(scope, few) : Prisma.sql`person p`}
    WHERE p.commissioner_code = ${scope.commissionerCode} AND ${Prisma.join(conditions(search, isSimilar), ' AND ')}
    ORDER BY p.family_name_key, p.given_name_key, p.id LIMIT ${limit}`;
}

/** OFFSET 0 keeps the planner from reading all people to find a few. */
function begunWith({ commissionerCode }: Scope, few: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT DISTINCT person_id FROM (${few}) f) few CROSS JOIN LATERAL (SELECT * FROM person o
    WHERE o.commissioner_code = ${commissionerCode} AND o.id = few.person_id OFFSET 0) p`;
}

function conditions({ words, dateOfBirth, nhsNumber }: Search, isSimilar: boolean): Prisma.Sql[] {
  const found: Prisma.Sql[] = [];
  if (nhsNumber !== null) found.push(Prisma.sql`p.nhs_number = ${nhsNumber}::bpchar`);
  if (dateOfBirth !== null) found.push(bornOn(dateOfBirth));
  if (words.length > 0) found.push(isSimilar ? hasSimilarWords(words) : hasWords(words));
  if (found.length === 0) throw new Error('A search for everybody');
  return found;
}

/** Born on a day, or in its year if only that is known. A year: born on any day of it. */
function bornOn(date: BirthDay): Prisma.Sql {
  if (isYearOnly(date))
    return Prisma.sql`p.date_of_birth BETWEEN ${earliestBirth(date)}::date AND ${latestBirth(date)}::date`;
  const firstDay = earliestBirth(birthYear(Number(date.slice(0, 4))));
  return Prisma.sql`(p.date_of_birth = ${earliestBirth(date)}::date OR (p.date_of_birth = ${firstDay}::date AND p.is_birth_year_only))`;
}

function bornAlike({ dateOfBirth, familyName }: PersonDetails): Prisma.Sql {
  if (!isYearOnly(dateOfBirth)) return bornOn(dateOfBirth);
  return Prisma.sql`${bornOn(dateOfBirth)} AND p.family_name_key = ${nameKey(familyName)}`;
}

const CANDIDATES = 200;

/**
 * The people with the same number, date of birth or names. The rule decides which are likely duplicates. A
 * year of birth alone has too many people: the family name goes with it.
 */
export function findAlike(scope: Scope, details: PersonDetails, today: PlainDate): Promise<FoundPerson[]> {
  return read(
    scope,
    Prisma.sql`
    SELECT ${columns}, ${onCaseload(scope, today)}
    FROM person p WHERE p.commissioner_code = ${scope.commissionerCode} AND (p.nhs_number = ${details.nhsNumber}::bpchar OR (${bornAlike(details)})
      OR (p.family_name_key = ${nameKey(details.familyName)} AND p.given_name_key = ${nameKey(details.givenName)}))
    ORDER BY (p.nhs_number = ${details.nhsNumber}::bpchar) DESC NULLS LAST, p.id LIMIT ${CANDIDATES}`,
  );
}

/** One person with the same few facts. Null if this scope reaches none. */
export async function findInFewWords(
  scope: Scope,
  personId: string,
  today: PlainDate,
): Promise<FoundPerson | null> {
  const [row] = await read(
    scope,
    Prisma.sql`
    SELECT ${columns}, ${onCaseload(scope, today)}
    FROM person p WHERE p.commissioner_code = ${scope.commissionerCode} AND p.id = ${personId}::uuid`,
  );
  return row ?? null;
}

function read({ tx }: Scope, statement: Prisma.Sql): Promise<FoundPerson[]> {
  return tx.$queryRaw<FoundPerson[]>(statement);
}
