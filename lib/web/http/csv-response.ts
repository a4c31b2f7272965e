import { stringify } from 'csv-stringify/sync';

/**
 * One column of an export. `text` was typed by a user, and a spreadsheet must not run it as a formula. `data`
 * is ours, such as money and dates, and is sent unchanged: a leading minus sign is a minus sign.
 */
export type CsvColumn<Row> = { heading: string; kind: 'text' | 'data'; value: (row: Row) => string };

export type CsvBatch<Row> = { rows: Row[]; nextAfter: string | null };

/**
 * Sends a file batch by batch, so that no export is in memory as a whole.
 * @param next the batch after a row's id; null starts at the beginning, and a null answer ends the file
 */
export function csvResponse<Row>(
  fileName: string,
  columns: readonly CsvColumn<Row>[],
  next: (after: string | null) => Promise<CsvBatch<Row> | null>,
): Response {
  return new Response(csvStream(columns, next), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    },
  });
}

function csvStream<Row>(
  columns: readonly CsvColumn<Row>[],
  next: (after: string | null) => Promise<CsvBatch<Row> | null>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream({
    // The byte order mark tells Excel that the file is UTF-8.
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${headings(columns)}`)),
    async pull(controller) {
      const batch = await next(after);
      if (batch && batch.rows.length > 0) controller.enqueue(encoder.encode(csvLines(columns, batch.rows)));
      after = batch?.nextAfter ?? null;
      if (!after) controller.close();
    },
  });
}

function headings<Row>(columns: readonly CsvColumn<Row>[]): string {
  return stringify([columns.map(({ heading }) => heading)], { record_delimiter: 'windows' });
}

/** Rows as lines of a file, each cell by the kind of its column. */
export function csvLines<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  return stringify(cells, {
    record_delimiter: 'windows',
    cast: {
      string: (value, { index }) => ({ value, escape_formulas: columns[index]?.kind === 'text' }),
    },
  });
}
