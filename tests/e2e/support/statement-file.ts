import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export type Cost = { statements: number; rows: number; texts: string[] };

/** The file of PHB_STATEMENT_LOG, read as what one request cost. */
export class StatementFile {
  constructor(readonly path: string) {}

  empty(): void {
    writeFileSync(this.path, '');
  }

  read(): Cost {
    const lines = existsSync(this.path) ? readFileSync(this.path, 'utf8').split('\n').filter(Boolean) : [];
    const all = lines.map((line) => JSON.parse(line) as { text: string; rows: number | null });
    return {
      statements: all.length,
      rows: all.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
      texts: all.map(({ text }) => shapeOf(text)).sort(),
    };
  }
}

/** The statement without the values that stand in it as literals. */
function shapeOf(text: string): string {
  return text
    .replace(/'[^']*'/g, "'…'")
    .replace(/\s+/g, ' ')
    .trim();
}
