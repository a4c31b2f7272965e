import 'server-only';
import type { RightAnswer } from '@/lib/case/rules/right-to-have';
import { REVIEW_KEYS, type ReviewSettings, reviewSettingsOf } from '@/lib/challenge/rules/review-settings';
import type { PlainDate } from '@/lib/core/plain-date';
import { ADVICE_KEYS, type AdviceTexts } from '@/lib/letter/rules/advice';
import type { LetterFacts } from '@/lib/letter/rules/facts';
import type { AfterDeath } from '@/lib/letter/rules/readers';
import type { RecordedBefore } from '@/lib/person/rules/accessible-information';
import type { Found } from '@/lib/person/rules/capacity';
import type { Needs } from '@/lib/person/rules/needs';
import { type SafeLetters, safeLines } from '@/lib/person/rules/sensitive';
import type { Sharing } from '@/lib/person/rules/sharing';
import { readNeeds } from '@/lib/person/store/needs';
import { needsOfPerson, type StoredNeeds } from '@/lib/person/store/needs-sql';
import type { Scope } from '@/lib/platform/db/scope';
import { settingsOn } from '@/lib/platform/db/setting';

/**
 * What a letter needs in addition to the case's record: the commissioner, the address, the formats, and the
 * representatives.
 */
export type LetterContext = {
  commissioner: LetterFacts['commissioner'];
  right: RightAnswer;
  /** The known lines of the person's address; of a sensitive record the lines of its safe way. */
  address: string[];
  /** The safe way of a sensitive record; null otherwise. */
  safe: SafeLetters | null;
  needs: Needs | null;
  recordedBefore: RecordedBefore;
  /** How to reach who is written to after a death, in words. */
  deathNote: string | null;
  /** Representatives with authority over the plan on that day, by name. */
  representatives: { id: string; name: string }[];
  /** Whom the person agreed to share with, and what was found of their capacity. */
  sharing: Sharing[];
  found: Found[];
  /** Who is written to after a death, by a recorded address; null: none, or the person is alive. */
  afterDeath: AfterDeath | null;
  /** Who gives free advice and help, as it is set for that day. */
  advice: AdviceTexts;
  /** What the commissioner has set for reviews on that day. */
  review: ReviewSettings;
};

type Row = Omit<
  LetterContext,
  'afterDeath' | 'advice' | 'review' | 'needs' | 'recordedBefore' | 'deathNote'
> & {
  needs: StoredNeeds;
  death: { name: string | null; address: string | null; note: string | null } | null;
};

/** The context of a case's letters on a day. Null if this scope does not reach the case. */
export async function findLetterContext(
  scope: Scope,
  caseId: string,
  on: PlainDate,
): Promise<LetterContext | null> {
  const { tx, commissionerCode } = scope;
  const [row] = await tx.$queryRaw<{ context: Row }[]>`
    SELECT jsonb_build_object(
      'commissioner', jsonb_build_object('name', c.name, 'phone', c.contact_phone, 'email', c.contact_email,
        'hours', c.contact_hours, 'address', c.contact_address),
      'right', r."right",
      'address', to_jsonb(array_remove(ARRAY[p.address_line_1, p.address_line_2, p.town, p.postcode], NULL)),
      'safe', (SELECT jsonb_build_object('safeWay', s.safe_way, 'safeWords', s.safe_words) FROM sensitive_record s
        WHERE s.commissioner_code = p.commissioner_code AND s.person_id = p.id AND s.ended_at IS NULL),
      'death', (SELECT jsonb_build_object('name', d.contact_name, 'address', d.contact_address, 'note', d.contact_note) FROM death d
        WHERE d.commissioner_code = p.commissioner_code AND d.person_id = p.id AND d.taken_back_at IS NULL),
      'needs', ${needsOfPerson},
      'representatives', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.name, a.id), '[]')
        FROM authority a WHERE a.commissioner_code = r.commissioner_code AND a.person_id = r.person_id AND a.kind = 'REPRESENTATIVE'
          AND a.covers_plan AND a.starts_on <= ${on}::date AND (a.ends_on IS NULL OR a.ends_on >= ${on}::date)
          AND (a.ended_at IS NULL OR (a.ended_at AT TIME ZONE 'Europe/London')::date > ${on}::date)),
      'sharing', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'sharedWith', s.shared_with, 'relationship', s.relationship,
          'agreedOn', s.agreed_on, 'isWithdrawn', s.withdrawn_at IS NOT NULL) ORDER BY s.agreed_on, s.id), '[]')
        FROM sharing_agreement s WHERE s.commissioner_code = r.commissioner_code AND s.person_id = r.person_id),
      'found', (SELECT coalesce(jsonb_agg(jsonb_build_object('matter', f.matter, 'finding', f.finding, 'assessedOn', f.assessed_on)
          ORDER BY f.recorded_at, f.id), '[]')
        FROM capacity_record f WHERE f.commissioner_code = r.commissioner_code AND f.person_id = r.person_id)
    ) AS context
    FROM phb_case r
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    JOIN commissioner c ON c.code = r.commissioner_code
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${caseId}::uuid`;
  if (!row) return null;
  const { death, needs: stored, ...found } = row.context;
  const needs = { needs: readNeeds(stored.chosen), recordedBefore: stored.before, deathNote: null };
  const set = await settingsOn(scope, [...ADVICE_KEYS, ...REVIEW_KEYS], on);
  const context = { ...found, ...needs, review: reviewSettingsOf(set), advice: set };
  if (death) return afterDeathContext(context, death);
  const address = context.safe ? safeLines(context.safe) : context.address;
  return { ...context, address, afterDeath: null };
}

/** What the person asked for says nothing of who is written to now; their own wish does. */
function afterDeathContext(
  context: Omit<LetterContext, 'afterDeath'>,
  { name, address, note }: NonNullable<Row['death']>,
): LetterContext {
  const typed = (address ?? '').split('\n').filter((line) => line.trim() !== '');
  // The family of a sensitive record is reached the safe way as well.
  const lines = context.safe && typed.length > 0 ? safeLines(context.safe) : typed;
  const afterDeath = name !== null && lines.length > 0 ? { name, address: lines } : null;
  return { ...context, address: [], deathNote: note, afterDeath };
}
