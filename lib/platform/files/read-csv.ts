import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** One line of a CSV file, with the number of the line on which it ends. */
export type CsvLine = { cells: string[]; line: number };

/** What the library gives with `info`, which its types leave out. */
const rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number().int() }) }));

/**
 * The lines of a small CSV file that are not empty. Excel writes semicolons in some places.
 * @param most lines to read
 * @returns null: a quote is open, or a line is longer than 2,000 characters
 */
export function readCsv(content: string, most: number): CsvLine[] | null {
  try {
    const records = parse(content, {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      max_record_size: 2_000,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: most,
    });
    return rows.parse(records).map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (thrown) {
    if (thrown instanceof CsvError) return null;
    throw thrown;
  }
}
