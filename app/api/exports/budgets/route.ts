import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { budgetsCsv } from '@/components/lists/budgets-csv';
import { budgetsSpec as spec } from '@/components/lists/list-specs';
import { shownInWords } from '@/components/lists/shown-in-words';
import { requireActor } from '@/lib/auth/actor';
import { openSearch } from '@/lib/auth/search-token';
import { todayInLondon } from '@/lib/clock';
import { exportList } from '@/lib/commands/export-list';
import { csvResponse } from '@/lib/http/csv-response';
import { paramsOf, readView } from '@/lib/lists/list-view';
import { budgetBatch } from '@/lib/queries/budget-list';

const BATCH_ROWS = 500;

/** Every one of the budgets that the list shows now, as a file. A search that cannot be opened any more is refused, never dropped. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor('commissioner');
  const view = { ...readView(spec, paramsOf(request.nextUrl.searchParams)), after: null, before: null };
  const search = view.search ? await openSearch(view.search) : null;
  if (view.search && search === null) notFound();
  const noted = await exportList(actor, 'budgets', shownInWords(spec, view));
  if (!noted.ok) notFound();
  const today = todayInLondon();
  return csvResponse(`budgets-${today}.csv`, budgetsCsv, (after) =>
    budgetBatch(actor, { ...view, after }, search, today, BATCH_ROWS),
  );
}
