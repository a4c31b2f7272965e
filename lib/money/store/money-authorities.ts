import 'server-only';
import type { BirthDay } from '@/lib/core/birth-day';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { goesOnAs } from '@/lib/money/rules/goes-on';
import type { MoneyAuthority } from '@/lib/money/rules/payee-authority';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import type { Found } from '@/lib/person/rules/capacity';
import type { AuthorityDates } from '@/lib/person/rules/in-force';
import { parentMoneyEndsOn } from '@/lib/person/rules/parent-at-16';
import { regainedEnd, restsOnLack } from '@/lib/person/rules/regained-capacity';
import { listCapacity } from '@/lib/person/store/capacity';
import { findBirth } from '@/lib/person/store/parents';
import { fromColumn, fromNullable } from '@/lib/platform/db/day';
import type { ActingScope } from '@/lib/platform/db/scope';

/** An authority over a person's money, with who has it. */
export type NamedAuthority = MoneyAuthority & {
  id: string;
  name: string;
  basis: AuthorityBasis;
  /** That of which it is what was left where one part ended. */
  goesOnFromId: string | null;
};

type Row = Omit<NamedAuthority, 'regainedEnd' | 'namer' | keyof AuthorityDates> & {
  namedById: string | null;
  startsOn: Date;
  endsOn: Date | null;
  endedAt: Date | null;
};

/**
 * The representatives and nominees of a person, past and present, as they are on a day, shared. What the
 * person's death ended counts as not ended here: the death is a fact of its own.
 */
export async function listMoneyAuthorities(
  scope: ActingScope,
  personId: string,
  on: PlainDate,
): Promise<NamedAuthority[]> {
  const { tx, commissionerCode } = scope;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.name, a.basis::text AS basis, a.covers_money AS "coversMoney", coalesce(a.money_basis = 'NOT_ASKED', false) AS "lacksBasis",
      a.needs_dbs_check IS TRUE AND (SELECT d.is_suitable FROM dbs_check d WHERE d.commissioner_code = a.commissioner_code AND d.authority_id = a.id
        ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1) IS NOT TRUE AS "lacksDbsCheck", a.named_by_id AS "namedById", a.goes_on_from_id AS "goesOnFromId",
      a.starts_on AS "startsOn", a.ends_on AS "endsOn", CASE WHEN a.ended_by_death_id IS NULL THEN a.ended_at END AS "endedAt"
    FROM authority a
    WHERE a.commissioner_code = ${commissionerCode} AND a.person_id = ${personId}::uuid AND a.kind <> 'SELF'
    ORDER BY a.id FOR SHARE OF a`;
  const found = rows.some(({ basis }) => restsOnLack(basis)) ? await listCapacity(scope, personId) : [];
  const dateOfBirth = rows.some(isParent) ? await findBirth(scope, personId) : null;
  const dated = rows.map((row) => datedOf(row, { found, dateOfBirth, on }));
  return dated.map(({ namedById, ...own }) => ({ ...own, namer: namerOf(dated, namedById) }));
}

const isParent = ({ basis }: Row) => basis === 'PARENTAL_RESPONSIBILITY';

type Known = { found: readonly Found[]; dateOfBirth: BirthDay | null; on: PlainDate };

/** With its days: those that age or a finding gives it too. */
function datedOf({ startsOn, endsOn, endedAt, ...row }: Row, { found, dateOfBirth, on }: Known) {
  const dates = {
    startsOn: fromColumn(startsOn),
    endsOn: fromNullable(endsOn),
    endedOn: endedAt && dayInLondon(endedAt),
  };
  const given = { basis: row.basis, startsOn: dates.startsOn };
  const lastDay = dateOfBirth && parentMoneyEndsOn(given, { dateOfBirth, found }, on);
  return { ...row, ...capped(dates, lastDay), regainedEnd: regainedEnd(given, 'MONEY', found, on) };
}

/** With a last day that comes by age, unless it ended before. */
function capped(dates: AuthorityDates, lastDay: PlainDate | null): AuthorityDates {
  if (lastDay === null || (dates.endsOn !== null && dates.endsOn < lastDay)) return dates;
  return { ...dates, endsOn: lastDay };
}

/** The days of who named a nominee, as what goes on of them for the money. */
function namerOf(
  dated: readonly ReturnType<typeof datedOf>[],
  namedById: string | null,
): AuthorityDates | null {
  const namer = namedById === null ? undefined : goesOnAs(dated, namedById);
  return namer ? { startsOn: namer.startsOn, endsOn: namer.endsOn, endedOn: namer.endedOn } : null;
}
