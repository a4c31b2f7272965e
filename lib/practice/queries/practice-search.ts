import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { query } from '@/lib/platform/db/transaction';
import { readPracticeSearch } from '@/lib/practice/rules/practice-search';
import { type PracticeView, practiceView } from '@/lib/practice/rules/practice-view';
import { findPractices, isFileLoaded } from '@/lib/practice/store/find-practices';

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
      practices: shown.map((practice) => practiceView(practice, scope.commissionerCode, today)),
      isMore: found.length > MOST_FOUND,
    };
  });
}
