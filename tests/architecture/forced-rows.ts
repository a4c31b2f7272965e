import { textFiles } from './repository';

const models = textFiles(/^prisma\/schema\/.*\.prisma$/).flatMap(({ text }) =>
  [...text.matchAll(/^model \w+ \{[\s\S]*?^\}/gm)].map(([model]) => ({
    table: /@@map\("(\w+)"\)/.exec(model)?.[1] ?? '',
    isOfTenant: model.includes('@map("commissioner_code")'),
  })),
);

const tables = new Set(models.map(({ table }) => table));
/** A session is found before its tenant is known; every other table of a tenant is under forced security. */
const forced = new Set(
  models.filter(({ table, isOfTenant }) => isOfTenant && table !== 'session').map(({ table }) => table),
);

/**
 * The tables that a migration reads or writes to change rows while row-level security is forced on them, and
 * those from which it lifted that for good. What a function does when it is called is no part of it.
 */
export function forcedTablesIn(migration: string): string[] {
  const made = new Set<string>();
  const lifted = new Set<string>();
  const found = new Set<string>();
  for (const statement of statementsOf(migration)) {
    for (const table of tablesOfChange(statement))
      if (!made.has(table) && !lifted.has(table)) found.add(table);
    const create = /\bCREATE TABLE (?:IF NOT EXISTS )?"?(\w+)/i.exec(statement);
    if (create?.[1]) made.add(create[1]);
    const [, table = '', no] = /\bALTER TABLE "?([\w%]+)"?\s+(NO )?FORCE ROW/i.exec(statement) ?? [];
    if (no) lifted.add(table);
    else if (table === '%I') made.clear();
    else for (const open of [made, lifted]) open.delete(table);
  }
  return [...found, ...[...lifted].map((table) => `${table} is left open`)];
}

function statementsOf(migration: string): string[] {
  return migration
    .replace(/--.*$/gm, '')
    .replace(/CREATE (?:OR REPLACE )?FUNCTION[\s\S]*?(\$\w*\$)[\s\S]*?\1/gi, '')
    .split(';');
}

function tablesOfChange(statement: string): string[] {
  const changes = statement.matchAll(/\b(?:UPDATE|INSERT INTO|DELETE FROM|MERGE INTO) (?:ONLY )?"?(\w+)/gi);
  if (![...changes].some(([, table = '']) => tables.has(table))) return [];
  const named = statement.matchAll(/\b(?:UPDATE|INTO|FROM|JOIN|USING) (?:ONLY )?"?(\w+)/gi);
  return [...named].map(([, table = '']) => table).filter((table) => forced.has(table));
}
