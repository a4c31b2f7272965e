import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import { refusalOf } from '@/lib/file/queries/waiting-files';
import { listRefused, type RefusedRow } from '@/lib/home/store/refused-files';
import type { Scope } from '@/lib/platform/db/scope';

export type RefusedFile = { id: string; what: string; why: string; href: string };

/** The files that the reader of a home sent and that were not kept: a thing to do. */
export async function refusedFiles(scope: Scope): Promise<RefusedFile[]> {
  const rows = await listRefused(scope);
  return rows.map((row) => ({
    id: row.id,
    what: `${row.title ?? 'Receipt'}, ${formatInstant(row.sentAt)}`,
    why: refusalOf(row) ?? '',
    href: hrefOf(row, scope.actor.role === 'PRACTITIONER'),
  }));
}

function hrefOf({ purpose, subjectId, domain, budgetId }: RefusedRow, isPractitioner: boolean): string {
  if (purpose === 'EVIDENCE') return `/practitioner/assessments/${subjectId}/domains/${domain}#files`;
  return isPractitioner
    ? `/practitioner/budgets/${budgetId}/spending/${subjectId}#photo`
    : `/budget-holder/spending/${subjectId}#photo`;
}
