import type { NextRequest } from 'next/server';
import { standardsCsv } from '@/components/decision/standards-csv';
import { standardsSpec as spec } from '@/components/home/list-specs';
import { shownInText } from '@/components/lists/shown-in-text';
import { dayInLondon, now } from '@/lib/core/clock';
import { chosenOne, paramsOf, readView } from '@/lib/core/list-view';
import { standardsBatch } from '@/lib/decision/queries/standards-list';
import { exportList } from '@/lib/person/commands/export-list';
import { requireActor } from '@/lib/web/auth/actor';
import { csvResponse } from '@/lib/web/http/csv-response';
import { refuseExport } from '../refuse-export';

const BATCH_ROWS = 500;

/**
 * Every one of the standards that the list shows now, as a file. Where no days are chosen: late or nearly
 * late.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor('commissioner');
  const view = { ...readView(spec, paramsOf(request.nextUrl.searchParams)), after: null, before: null };
  const shown = shownInText(spec, view);
  const at = now();
  const today = dayInLondon(at);
  const chosen = chosenOne(view, 'due') ? shown : `Overdue or due in the next 7 days; ${shown}`;
  const noted = await exportList(actor, { list: 'standards', shown: chosen }, today);
  if (!noted.ok) return refuseExport(noted.error);
  return csvResponse(`standards-${today}.csv`, standardsCsv(today), (after) =>
    standardsBatch(actor, { ...view, after }, at, BATCH_ROWS),
  );
}
