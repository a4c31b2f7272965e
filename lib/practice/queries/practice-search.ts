import 'server-only';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { query } from '@/lib/platform/db/transaction';
import { isClosedOn } from '@/lib/practice/rules/practice';
import { readPracticeSearch } from '@/lib/practice/rules/practice-search';
import { type FoundPractice, findPractices, isFileLoaded } from '@/lib/practice/store/find-practices';

export type PracticeView = {
  code: string;
  name: string;
  place: string;
  commissioner: string;
  isOwn: boolean;
  /** Why not to choose it; null: it is open. */
  closed: string | null;
};

export type PracticeSearchView =
  | { kind: 'too-short' }
  | { kind: 'no-file' }
  | { kind: 'found'; practices: PracticeView[]; isMore: boolean };

/** Shown at most: a longer name finds fewer. */
const MOST_FOUND = 20;

/** The practices that a search finds in the newest national file. Null: not for this role. */
export function practiceSearch(
  actor: Actor,
  typed: string,
  today: PlainDate,
): Promise<PracticeSearchView | null> {
  return query<PracticeSearchView>(actor, 'practice:view', async (scope) => {
    const search = readPracticeSearch(typed);
    if (!search) return { kind: 'too-short' };
    const found = await findPractices(scope, search, MOST_FOUND + 1);
    if (found.length === 0 && !(await isFileLoaded(scope))) return { kind: 'no-file' };
    const shown = found.slice(0, MOST_FOUND);
    return {
      kind: 'found',
      practices: shown.map((practice) => viewOf(practice, scope.commissionerCode, today)),
      isMore: found.length > MOST_FOUND,
    };
  });
}

function viewOf(practice: FoundPractice, ownCode: string, today: PlainDate): PracticeView {
  const { code, name, address, postcode, closedOn, responsibleCode, commissionerName } = practice;
  const since = closedOn ? ` Last day ${formatDay(closedOn)}` : '';
  return {
    code,
    name,
    place: [address, postcode].filter(Boolean).join(', '),
    commissioner: commissionerName ? `${commissionerName} (${responsibleCode})` : responsibleCode,
    isOwn: responsibleCode === ownCode,
    closed: isClosedOn(practice, today) ? `Closed.${since}` : null,
  };
}
