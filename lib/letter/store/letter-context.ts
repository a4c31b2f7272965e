import 'server-only';
import type { RightAnswer } from '@/lib/case/rules/right-to-have';
import type { PlainDate } from '@/lib/core/plain-date';
import { type SafeLetters, safeLines } from '@/lib/person/rules/sensitive';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * What a letter needs in addition to the case's record: the commissioner, the address, the formats, and the
 * representatives.
 */
export type LetterContext = {
  commissioner: { name: string; phone: string | null; email: string | null };
  right: RightAnswer;
  /** The known lines of the person's address; of a sensitive record the lines of its safe way. */
  address: string[];
  /** The safe way of a sensitive record; null otherwise. */
  safe: SafeLetters | null;
  contactMethod: string | null;
  informationFormat: string | null;
  /** Representatives with authority over the plan on that day, by name. */
  representatives: { id: string; name: string }[];
};

/** The context of a case's letters on a day, in one statement. Null if this scope does not reach the case. */
export async function findLetterContext(
  { tx, commissionerCode }: Scope,
  caseId: string,
  on: PlainDate,
): Promise<LetterContext | null> {
  const [row] = await tx.$queryRaw<{ context: LetterContext }[]>`
    SELECT jsonb_build_object(
      'commissioner', jsonb_build_object('name', c.name, 'phone', c.contact_phone, 'email', c.contact_email),
      'right', r."right",
      'address', to_jsonb(array_remove(ARRAY[p.address_line_1, p.address_line_2, p.town, p.postcode], NULL)),
      'safe', (SELECT jsonb_build_object('safeWay', s.safe_way, 'safeWords', s.safe_words) FROM sensitive_record s
        WHERE s.commissioner_code = p.commissioner_code AND s.person_id = p.id AND s.ended_at IS NULL),
      'contactMethod', p.ais_contact_method, 'informationFormat', p.ais_information_format,
      'representatives', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.name, a.id), '[]')
        FROM authority a WHERE a.commissioner_code = r.commissioner_code AND a.person_id = r.person_id AND a.kind = 'REPRESENTATIVE'
          AND a.covers_plan AND a.starts_on <= ${on}::date AND (a.ends_on IS NULL OR a.ends_on >= ${on}::date)
          AND (a.ended_at IS NULL OR (a.ended_at AT TIME ZONE 'Europe/London')::date > ${on}::date))
    ) AS context
    FROM phb_case r
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    JOIN commissioner c ON c.code = r.commissioner_code
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${caseId}::uuid`;
  if (!row) return null;
  const { context } = row;
  return context.safe ? { ...context, address: safeLines(context.safe) } : context;
}
