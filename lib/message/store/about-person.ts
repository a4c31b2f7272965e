import 'server-only';
import type { AboutPerson } from '@/lib/message/rules/stop-reason';
import { readNeeds } from '@/lib/person/store/needs';
import type { ActingScope } from '@/lib/platform/db/scope';

type Row = Omit<AboutPerson, 'needs'> & { needs: unknown };

/** What decides whether a message about a person may go to an account. Null: there is no such person. */
export async function findAboutPerson(
  { tx, commissionerCode }: ActingScope,
  { personId, userId }: { personId: string; userId: string },
): Promise<AboutPerson | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT p.died_on IS NOT NULL AS "hasDied", p.is_sensitive AS "isSensitive", p.needs, p.ais_contact_method AS "contactBefore",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('isOwn', a.kind = 'SELF', 'coversPlan', a.kind = 'REPRESENTATIVE' AND a.covers_plan, 'coversMoney', a.covers_money,
          'startsOn', a.starts_on, 'endsOn', a.ends_on, 'endedOn', (a.ended_at AT TIME ZONE 'Europe/London')::date)), '[]')
        FROM authority a WHERE a.commissioner_code = p.commissioner_code AND a.person_id = p.id AND a.user_id = ${userId}::uuid) AS authorities
    FROM person p WHERE p.commissioner_code = ${commissionerCode} AND p.id = ${personId}::uuid`;
  return row ? { ...row, needs: readNeeds(row.needs) } : null;
}
