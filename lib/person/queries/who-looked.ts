import 'server-only';
import { currentAction, writtenNames } from '@/lib/audit/rules/actions';
import { LOOKS_AT_PERSON, seenWords } from '@/lib/audit/rules/look-words';
import { recordEvent } from '@/lib/audit/store/audit';
import { dayInLondon } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import { formatDay } from '@/lib/core/plain-date';
import { roleName } from '@/lib/core/policy/area';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type Look, looksByDay } from '@/lib/person/rules/looks';
import { isRecordSensitive, type LookRow, listLooks } from '@/lib/person/store/looks';
import { query } from '@/lib/platform/db/transaction';
import { policySubjectOf } from './represented-people';

/** Views of one page. A line can be of many. */
const PAGE = 100;

export type WhoLooked = {
  lines: { key: string; day: string; who: string; seen: string }[];
  /** The next page begins after this view; null at the end. */
  older: string | null;
  isFirst: boolean;
  /** It is sensitive, and only the person reads it here. */
  isWithheld: boolean;
};

/**
 * Who viewed a person's record, by day and user, the latest first: for the person, and for who acts for
 * them in the plan unless the record is sensitive. The reader's own views are left out. So are, for who acts,
 * the person's, and those of a time when the record was sensitive. Null: not theirs. Records the view.
 * @rule PER-44 (docs/rules.md)
 */
export function whoLooked(actor: Actor, personId: string, asked: unknown): Promise<WhoLooked | null> {
  return query(actor, 'look:view', async (scope) => {
    if (!may(actor, 'look:view', policySubjectOf(actor, personId))) return null;
    const isSensitive = await isRecordSensitive(scope, personId);
    if (isSensitive === null) return null;
    const isOwn = actor.role === 'BUDGET_HOLDER';
    if (isSensitive && !isOwn) return { lines: [], older: null, isFirst: true, isWithheld: true };
    const before = typeof asked === 'string' && isId(asked) ? asked : null;
    const actions = writtenNames(LOOKS_AT_PERSON);
    const found = await listLooks(scope, personId, {
      actions,
      before,
      except: actor.userId,
      limit: PAGE + 1,
      isOwn,
    });
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'looks',
      subjectId: personId,
    });
    const shown = found.slice(0, PAGE);
    const older = found.length > PAGE ? (shown.at(-1)?.id ?? null) : null;
    return { lines: linesOf(shown), older, isFirst: before === null, isWithheld: false };
  });
}

function linesOf(rows: readonly LookRow[]): WhoLooked['lines'] {
  return looksByDay(rows.map(lookOf)).map(({ day, userId, who, seen }) => ({
    key: `${day} ${userId} ${who}`,
    day: formatDay(day),
    who,
    seen: seen.join(', '),
  }));
}

function lookOf({ at, action: written, role, userId, userName }: LookRow): Look {
  const action = currentAction(written);
  const seen = action ? seenWords(action) : 'a part of the record';
  return { day: dayInLondon(at), userId, who: `${userName}, ${roleName(role)}`, seen };
}
