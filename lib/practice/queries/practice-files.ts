import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { query } from '@/lib/platform/db/transaction';
import type { FoundInFile } from '@/lib/practice/rules/practice-changes';
import { LINE_FAULTS } from '@/lib/practice/rules/practice-line';
import { listPracticeFiles, type PracticeFileRow } from '@/lib/practice/store/practice-file';

export type PracticeFileView = {
  id: string;
  fileName: string;
  by: string;
  counts: Omit<FoundInFile, 'refused'>;
  refused: { line: number; why: string }[];
};

export type PracticeFilesView = {
  waiting: PracticeFileView | null;
  /** The latest first. */
  loaded: PracticeFileView[];
  mayLoad: boolean;
};

/** The practice files of the commissioner. Null: not for this role. Records the view. */
export function practiceFiles(actor: Actor): Promise<PracticeFilesView | null> {
  return query(actor, 'practice:view', async (scope) => {
    await recordEvent(scope, {
      action: 'practice:view',
      personId: null,
      subjectKind: 'practice-file',
      subjectId: null,
    });
    const rows = await listPracticeFiles(scope);
    const waiting = rows.find(({ isWaiting }) => isWaiting);
    return {
      waiting: waiting ? viewOf(waiting) : null,
      loaded: rows.filter(({ loadedAt }) => loadedAt).map(viewOf),
      mayLoad: mayEver(actor, 'practice:load'),
    };
  });
}

function viewOf({ id, fileName, found, sentBy, sentAt, loadedBy, loadedAt }: PracticeFileRow) {
  const { refused, ...counts } = found;
  return {
    id,
    fileName,
    by: `${loadedBy ?? sentBy}, ${formatInstant(loadedAt ?? sentAt)}`,
    counts,
    refused: refused.map(({ line, fault }) => ({ line, why: LINE_FAULTS[fault] })),
  };
}
