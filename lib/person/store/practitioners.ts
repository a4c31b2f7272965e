import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** The most names in a select. */
const MOST_PRACTITIONERS = 1000;

/** `cutAt`: how many are listed if there are more; null if all are. */
export type Practitioners = { people: { id: string; name: string }[]; cutAt: number | null };

/**
 * The commissioner's practitioners by name. Needs a scope of the whole commissioner.
 * @param workingOn only those who work on this day; null: former and suspended ones as well
 */
export async function listPractitioners(scope: Scope, workingOn: PlainDate | null): Promise<Practitioners> {
  const found = await scope.tx.$queryRaw<Practitioners['people']>`
    SELECT DISTINCT u.id, u.display_name AS name ${fromPractitioners(scope, workingOn)}
    ORDER BY u.display_name, u.id LIMIT ${MOST_PRACTITIONERS + 1}`;
  const isCut = found.length > MOST_PRACTITIONERS;
  return { people: found.slice(0, MOST_PRACTITIONERS), cutAt: isCut ? MOST_PRACTITIONERS : null };
}

/** Every practitioner who works for the commissioner on a day, by name. */
export function practitionersAtWork(scope: Scope, day: PlainDate): Promise<Practitioners['people']> {
  return scope.tx.$queryRaw<Practitioners['people']>`
    SELECT u.id, u.display_name AS name ${fromPractitioners(scope, day)} ORDER BY u.display_name, u.id`;
}

/** A practitioner of the commissioner, also a former one. Null if the user is none. */
export async function findPractitioner(
  { tx, commissionerCode }: Scope,
  userId: string,
): Promise<{ id: string; name: string } | null> {
  const [found] = await tx.$queryRaw<Practitioners['people']>`
    SELECT u.id, u.display_name AS name FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.commissioner_code = ${commissionerCode} AND m.user_id = ${userId}::uuid AND m.role = 'PRACTITIONER'`;
  return found ?? null;
}

/**
 * Whether a user works as a practitioner for the commissioner on a day. Needs a scope of the whole
 * commissioner.
 */
export async function isPractitioner(scope: Scope, userId: string, day: PlainDate): Promise<boolean> {
  const found = await scope.tx.$queryRaw<unknown[]>`
    SELECT 1 ${fromPractitioners(scope, day)} AND u.id = ${userId}::uuid`;
  return found.length > 0;
}

function fromPractitioners({ commissionerCode }: Scope, workingOn: PlainDate | null): Prisma.Sql {
  const working = Prisma.sql`AND u.suspended_at IS NULL
    AND m.starts_on <= ${workingOn}::date AND (m.ends_on IS NULL OR m.ends_on >= ${workingOn}::date)`;
  return Prisma.sql`FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.commissioner_code = ${commissionerCode} AND m.role = 'PRACTITIONER' ${workingOn ? working : Prisma.empty}`;
}
