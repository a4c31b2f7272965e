import 'server-only';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { inForceOn, lastDayOf } from '@/lib/criteria/rules/start-day';
import type { CriteriaVersion } from '@/lib/criteria/store/criteria';

/** The status of a version on a day. */
export type CriteriaStatus = 'DRAFT' | 'COMING' | 'IN_FORCE' | 'EARLIER' | 'WITHDRAWN';

type Version = Pick<CriteriaVersion, 'id' | 'state' | 'startsOn'>;

/** @param all the versions of the same group */
export function criteriaStatusOf(
  version: Version,
  all: readonly Version[],
  today: PlainDate,
): CriteriaStatus {
  if (version.state !== 'PUBLISHED' || version.startsOn === null) {
    return version.state === 'WITHDRAWN' ? 'WITHDRAWN' : 'DRAFT';
  }
  if (version.startsOn > today) return 'COMING';
  return inForceOn(startedOf(all), today)?.id === version.id ? 'IN_FORCE' : 'EARLIER';
}

/** The days of a published version, if known: "from 3 March 2026", "3 March 2026 to 4 May 2026". */
export function periodOf({ startsOn }: Version, all: readonly Version[]): string {
  if (startsOn === null) return '';
  const until = lastDayOf(startsOn, startedOf(all));
  return until === null ? `from ${formatDay(startsOn)}` : `${formatDay(startsOn)} to ${formatDay(until)}`;
}

function startedOf(all: readonly Version[]) {
  return all.flatMap(({ id, state, startsOn }) =>
    state === 'PUBLISHED' && startsOn !== null ? [{ id, startsOn }] : [],
  );
}
