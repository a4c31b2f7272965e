import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { usersCsv } from '@/components/identity/users-csv';
import { usersSpec as spec } from '@/components/identity/users-spec';
import { shownInText } from '@/components/lists/shown-in-text';
import { todayInLondon } from '@/lib/core/clock';
import { paramsOf, readView } from '@/lib/core/list-view';
import { userBatch } from '@/lib/identity/queries/user-list';
import { exportList } from '@/lib/person/commands/export-list';
import { requireActor } from '@/lib/web/auth/actor';
import { openSearch } from '@/lib/web/auth/search-token';
import { csvResponse } from '@/lib/web/http/csv-response';
import { refuseExport } from '../refuse-export';

const BATCH_ROWS = 500;

/**
 * Every one of the roles that the list of staff shows now, as a file. A search that cannot be opened any more
 * is refused, never dropped.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor('commissioner');
  const view = { ...readView(spec, paramsOf(request.nextUrl.searchParams)), after: null, before: null };
  const search = view.search ? await openSearch(view.search) : null;
  if (view.search && search === null) notFound();
  const today = todayInLondon();
  const noted = await exportList(actor, { list: 'users', shown: shownInText(spec, view) }, today);
  if (!noted.ok) return refuseExport(noted.error);
  return csvResponse(`users-${today}.csv`, usersCsv, (after) =>
    userBatch(actor, { view: { ...view, after }, search, size: BATCH_ROWS }, today),
  );
}
