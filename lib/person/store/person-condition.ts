import 'server-only';
import type { PersonSearch } from '@/lib/person/rules/person-search';
import { Prisma } from '@/lib/platform/db/generated/client';
import { hasWords } from './person-word';

/** The SQL condition that the person `p` matches a search, beginning with AND. Null: no condition. */
export function personCondition(search: PersonSearch | null): Prisma.Sql {
  if (!search) return Prisma.empty;
  if (search.kind === 'number') return Prisma.sql`AND p.nhs_number = ${search.nhsNumber}::bpchar`;
  return Prisma.sql`AND ${hasWords(search.words)}`;
}
