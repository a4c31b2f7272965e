import 'server-only';
import { keysBeginning } from '@/lib/person/rules/name-key';
import { slipsOf, wordsOf } from '@/lib/person/rules/name-words';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** Makes the search words of a person from their names, in place of earlier ones. */
export async function putWords({ tx, commissionerCode }: Scope, personId: string): Promise<void> {
  const where = { commissionerCode_id: { commissionerCode, id: personId } };
  const { formerNames, ...name } = await tx.person.findUniqueOrThrow({
    where,
    select: {
      givenName: true,
      familyName: true,
      preferredName: true,
      formerNames: { where: { removedAt: null }, select: { givenName: true, familyName: true } },
    },
  });
  await tx.$executeRaw`DELETE FROM person_word WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO person_word (commissioner_code, id, person_id, word)
    SELECT ${commissionerCode}, gen_random_uuid(), ${personId}::uuid, word FROM unnest(${wordsOf([name, ...formerNames])}::text[]) AS word`;
}

/**
 * The SQL condition that each word is the beginning of a word of the names of the person `p`. A range, not a
 * pattern: under row-level security an index serves nothing else (docs/decisions/0019).
 * @param words name keys without spaces
 */
export function hasWords(words: readonly string[]): Prisma.Sql {
  return Prisma.join(words.map(hasWord), ' AND ');
}

function hasWord(word: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM person_word w WHERE w.commissioner_code = p.commissioner_code AND w.person_id = p.id
    AND ${isBegun(word)})`;
}

function isBegun(word: string): Prisma.Sql {
  const { from, before } = keysBeginning(word);
  return Prisma.sql`w.word >= ${from} AND w.word < ${before}`;
}

/**
 * The SQL condition that each word is a word of the names of the person `p`, or one slip of the keyboard away
 * from one. Equality with a list leaks nothing, so an index serves it.
 */
export function hasSimilarWords(words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map(
      (
        word,
      ) => Prisma.sql`EXISTS (SELECT 1 FROM person_word w WHERE w.commissioner_code = p.commissioner_code AND w.person_id = p.id
        AND ((${isBegun(word)}) OR w.word = ANY (${slipsOf(word)})))`,
    ),
    ' AND ',
  );
}

/** The people with a word of their names that is one slip away from this one, or begins with it. */
export function peopleWithSimilarWord(commissionerCode: string, word: string): Prisma.Sql {
  const slips = Prisma.sql`SELECT w.person_id FROM person_word w WHERE w.commissioner_code = ${commissionerCode} AND w.word = ANY (${slipsOf(word)})`;
  return Prisma.sql`${slips} UNION ALL ${peopleWithWord(commissionerCode, word)}`;
}

/** The people with a word of their names that begins so. */
export function peopleWithWord(commissionerCode: string, word: string): Prisma.Sql {
  return Prisma.sql`SELECT w.person_id FROM person_word w WHERE w.commissioner_code = ${commissionerCode} AND ${isBegun(word)}`;
}

/** More people share a word only if it is a letter or two: given names spread those over the list. */
const MOST_PEOPLE = 20_000;

/**
 * The people with the rarest of these words, to begin a list with. Or else null: then the list is read in its
 * order. A family name is one place of that order, so that reading up to it may pass all people.
 */
export async function rarestWord(
  { tx, commissionerCode }: Scope,
  words: readonly string[],
  peopleWith = peopleWithWord,
): Promise<Prisma.Sql | null> {
  const sets = words.map((word) => peopleWith(commissionerCode, word));
  const counts = sets.map(
    (set) => Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM (${set}) s LIMIT ${MOST_PEOPLE + 1}) c)`,
  );
  const [found] = await tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(counts)}] AS counts`;
  const fewest = Math.min(...(found?.counts ?? []));
  return fewest <= MOST_PEOPLE ? (sets[found?.counts.indexOf(fewest) ?? 0] ?? null) : null;
}
