import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { budgetsSpec as spec } from '@/components/home/list-specs';
import { shownInText } from '@/components/lists/shown-in-text';
import { budgetsCsv } from '@/components/money/budgets-csv';
import { todayInLondon } from '@/lib/core/clock';
import { paramsOf, readView } from '@/lib/core/list-view';
import { budgetBatch } from '@/lib/money/queries/budget-list';
import { exportList } from '@/lib/person/commands/export-list';
import { requireActor } from '@/lib/web/auth/actor';
import { openSearch } from '@/lib/web/auth/search-token';
import { csvResponse } from '@/lib/web/http/csv-response';
import { refuseExport } from '../refuse-export';

const BATCH_ROWS = 500;

/**
 * Every one of the budgets that the list shows now, as a file. A search that cannot be opened any more is
 * refused, never dropped.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor('commissioner');
  const view = { ...readView(spec, paramsOf(request.nextUrl.searchParams)), after: null, before: null };
  const search = view.search ? await openSearch(view.search) : null;
  if (view.search && search === null) notFound();
  const today = todayInLondon();
  const noted = await exportList(actor, { list: 'budgets', shown: shownInText(spec, view) }, today);
  if (!noted.ok) return refuseExport(noted.error);
  return csvResponse(`budgets-${today}.csv`, budgetsCsv, (after) =>
    budgetBatch(actor, { view: { ...view, after }, search, size: BATCH_ROWS }, today),
  );
}
