import { printedStatement } from '@/components/statement/print-statement';
import { statementCsv } from '@/components/statement/statement-csv';
import { todayInLondon } from '@/lib/core/clock';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { holderStatement } from '@/lib/statement/queries/holder-statement';
import { showOf } from '@/lib/statement/rules/statement-filter';
import { routeActor } from '@/lib/web/auth/actor';
import { openSearch } from '@/lib/web/auth/search-token';
import { csvResponse } from '@/lib/web/http/csv-response';
import { pdfNotFound, pdfResponse, printSizeOf } from '@/lib/web/http/pdf-response';

/**
 * What a person’s statement shows now, as a tagged PDF or, with `?as=csv`, for a spreadsheet. Not there and
 * not theirs are one answer.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const statement = await askedStatement(asked);
  if (!statement) return pdfNotFound();
  if (asked.get('as') === 'csv')
    return csvResponse(`money-in-and-out-${todayInLondon()}.csv`, statementCsv, async () => ({
      rows: statement.lines,
      nextAfter: null,
    }));
  const file = { name: 'money-in-and-out', at: statement.printedAt, size: printSizeOf(request) };
  return pdfResponse(printedStatement(statement), file);
}

async function askedStatement(asked: URLSearchParams) {
  const actor = await routeActor();
  const represented = actor && (await representedPerson(actor, asked.get('for') ?? undefined));
  if (!actor || !represented || 'people' in represented) return null;
  const search = await askedSearch(asked.get('search'));
  if (search === undefined) return null;
  const show = showOf(asked.get('show'));
  const found = await holderStatement(actor, represented.person.id, { show, search });
  return found?.statement ?? null;
}

/** Null: no search is asked. Undefined: it cannot be opened any more, which is refused and never dropped. */
async function askedSearch(token: string | null): Promise<string | null | undefined> {
  return token === null ? null : ((await openSearch(token)) ?? undefined);
}
