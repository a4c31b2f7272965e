import { describe, expect, it } from 'vitest';
import { pathsWhere, sources } from './files';

/** The only tests files that insert rows past the commands, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'tests/support/identity.ts': 'no command makes commissioners, the first user or own sign-ins',
  'tests/support/settings.ts': 'settings of days that are over, and values that the command refuses',
  'tests/support/editions.ts': 'editions of national tools come with a migration',
  'tests/support/crowd.ts': 'thousands of rows, for plans of the database and pages of lists',
  'tests/support/payment-run.ts': 'a line that is held, so that a run takes no payment from another test',
  'tests/support/tampering.ts': 'puts rows back after a change that no command makes',
  'tests/integration/money/verify-ledger.test.ts': 'a spending that no command recorded',
  'tests/integration/money/verify-receipts.test.ts': 'a receipt past the trail, for the proof to name',
  'tests/support/rows.ts': 'copies of one row, for what the database itself refuses',
  'tests/integration/audit/chain.test.ts': 'what the database refuses the application',
  'tests/integration/audit/upgrade.test.ts': 'the audit trail of an older version',
  'tests/integration/database/rights.test.ts': 'what the database refuses the application',
  'tests/integration/platform/scope.test.ts': 'rows of another commissioner that the database refuses',
  'tests/integration/criteria/reach.test.ts': 'criteria of another commissioner that the database refuses',
  'tests/integration/seed/commissioners.test.ts': 'what the database refuses of reference data',
  'tests/integration/scripts/migrate.test.ts': 'the contents of trial migrations',
  'tests/integration/scripts/reset.test.ts': 'no command marks an installation',
};

const SQL = /\binsert\s+into\s+[\w"$]/i;
const PRISMA = /\.(create|createMany|createManyAndReturn|upsert)\(\{/;
const inserts = (text: string) => SQL.test(text) || PRISMA.test(text);
const files = sources('tests').filter(({ path }) => !path.startsWith('tests/architecture/'));

describe('raw inserts', () => {
  it('are in few files, each with a reason: states are built by commands', () => {
    expect(pathsWhere(files, ({ text }) => inserts(text)).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it('are found where they are', () => {
    expect(inserts('await sql(`INSERT INTO phb_case (id) VALUES ($1)`)')).toBe(true);
    expect(inserts('insert into "letter" select')).toBe(true);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template
    expect(inserts('`INSERT INTO ${table} VALUES`')).toBe(true);
    expect(inserts('await tx.setting.create({ data })')).toBe(true);
    expect(inserts("createHash('sha256').update(text); insertSession(row)")).toBe(false);
  });
});
