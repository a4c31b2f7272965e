import 'server-only';
import { appendFileSync } from 'node:fs';
import type { Pool } from 'pg';

type Sender = { query(...sent: unknown[]): unknown };
type Answer = { rowCount?: number | null } | { rowCount?: number | null }[] | undefined;

/**
 * Appends one JSON line to `file` for each statement of a pool: its text, never its values, and the rows it
 * read or changed (null if it failed). Only for counting in tests.
 */
export function logStatements(pool: Pool, file: string): void {
  pool.on('connect', (client) => watch(client, (line) => appendFileSync(file, `${JSON.stringify(line)}\n`)));
}

function watch(client: Sender, write: (line: { text: string; rows: number | null }) => void): void {
  const send = client.query.bind(client);
  client.query = (...sent) => {
    const text = textOf(sent[0]);
    const callback = sent.at(-1);
    if (typeof callback !== 'function') {
      const answer = send(...sent);
      void Promise.resolve(answer).then(
        (result) => write({ text, rows: rowsOf(result as Answer) }),
        () => write({ text, rows: null }),
      );
      return answer;
    }
    return send(...sent.slice(0, -1), (fault: unknown, result: Answer) => {
      write({ text, rows: fault ? null : rowsOf(result) });
      callback(fault, result);
    });
  };
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : String((statement as { text?: unknown }).text);
}

function rowsOf(answer: Answer): number {
  return [answer].flat().reduce((rows, part) => rows + (part?.rowCount ?? 0), 0);
}
