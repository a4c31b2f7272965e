import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { MoneyAuthority } from '@/lib/money/rules/payee-authority';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import type { AuthorityDates } from '@/lib/person/rules/in-force';
import { parentMoneyEndsOn } from '@/lib/person/rules/parent-at-16';
import { regainedEnd, restsOnLack } from '@/lib/person/rules/regained-capacity';
import { listCapacity } from '@/lib/person/store/capacity';
import { findBirth } from '@/lib/person/store/parents';
import { fromColumn, fromNullable } from '@/lib/platform/db/day';
import type { ActingScope } from '@/lib/platform/db/scope';

/** An authority over a person's money, with who has it. */
export type NamedAuthority = MoneyAuthority & { id: string; name: string; basis: AuthorityBasis };

type Days = { startsOn: Date; endsOn: Date | null; endedAt: Date | null };
type Row = Days & {
  id: string;
  basis: AuthorityBasis;
  name: string;
  coversMoney: boolean;
  lacksBasis: boolean;
  lacksDbsCheck: boolean;
  namerStartsOn: Date | null;
  namerEndsOn: Date | null;
  namerEndedAt: Date | null;
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
        ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1) IS NOT TRUE AS "lacksDbsCheck", a.starts_on AS "startsOn", a.ends_on AS "endsOn", CASE WHEN a.ended_by_death_id IS NULL THEN a.ended_at END AS "endedAt",
      n.starts_on AS "namerStartsOn", n.ends_on AS "namerEndsOn", CASE WHEN n.ended_by_death_id IS NULL THEN n.ended_at END AS "namerEndedAt"
    FROM authority a LEFT JOIN authority n ON n.commissioner_code = a.commissioner_code AND n.id = a.named_by_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.person_id = ${personId}::uuid AND a.kind <> 'SELF'
    ORDER BY a.id FOR SHARE OF a`;
  const found = rows.some(({ basis }) => restsOnLack(basis)) ? await listCapacity(scope, personId) : [];
  const dateOfBirth = rows.some(isParent) ? await findBirth(scope, personId) : null;
  return rows.map(
    ({
      id,
      name,
      basis,
      coversMoney,
      lacksBasis,
      lacksDbsCheck,
      namerStartsOn,
      namerEndsOn,
      namerEndedAt,
      ...own
    }) => {
      const dates = datesOf(own);
      const given = { basis, startsOn: dates.startsOn };
      return {
        id,
        name,
        basis,
        coversMoney,
        lacksBasis,
        lacksDbsCheck,
        regainedEnd: regainedEnd(given, 'MONEY', found, on),
        ...capped(dates, dateOfBirth && parentMoneyEndsOn(given, { dateOfBirth, found }, on)),
        namer:
          namerStartsOn && datesOf({ startsOn: namerStartsOn, endsOn: namerEndsOn, endedAt: namerEndedAt }),
      };
    },
  );
}

const isParent = ({ basis }: Row) => basis === 'PARENTAL_RESPONSIBILITY';

/** With a last day that comes by age, unless it ended before. */
function capped(dates: AuthorityDates, lastDay: PlainDate | null): AuthorityDates {
  if (lastDay === null || (dates.endsOn !== null && dates.endsOn < lastDay)) return dates;
  return { ...dates, endsOn: lastDay };
}

function datesOf({ startsOn, endsOn, endedAt }: Days): AuthorityDates {
  return {
    startsOn: fromColumn(startsOn),
    endsOn: fromNullable(endsOn),
    endedOn: endedAt && dayInLondon(endedAt),
  };
}
