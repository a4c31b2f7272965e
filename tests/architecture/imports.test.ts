import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './files';
import { below, domains } from './rooms.json';

type Violation = { rule: { name: string }; from: string };
type Report = { summary: { totalCruised: number; violations: Violation[] } };

function cruise(...folders: string[]): Report {
  const cli = path.join(root, 'node_modules/.bin/depcruise');
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  try {
    return JSON.parse(execFileSync(cli, options, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }));
  } catch (failed) {
    return JSON.parse((failed as { stdout: string }).stdout);
  }
}

/** Files that break one rule each: the rule, the folder, the import. */
const BREAKS = [
  ['order-of-person', 'lib/person/store', '@/lib/money/store/ledger'],
  ['order-of-case', 'components/case', '@/components/money/ledger-table'],
  ['order-of-assessment', 'components/assessment', '@/lib/decision/rules/period'],
  ['order-of-platform', 'lib/platform/db', '@/lib/audit/store/audit'],
  ['core-imports-core', 'lib/core', '@/lib/web/http/security'],
  ['rules-are-pure', 'lib/money/rules', '@/lib/core/clock'],
  ['rules-are-pure', 'lib/money/rules', 'zod'],
  ['rules-are-pure', 'lib/money/rules', 'node:crypto'],
  ['rules-are-pure', 'lib/money/rules', '@/lib/person/store/person'],
  ['store-is-lowest', 'lib/money/store', '@/lib/person/queries/find-people'],
  ['queries-run-no-command', 'lib/money/queries', '@/lib/person/commands/register-person'],
  ['no-web-below-app', 'lib/money/commands', '@/lib/web/http/security'],
  ['no-web-below-app', 'lib/money/queries', 'next/headers'],
  ['no-web-below-app', 'lib/money/queries', 'react'],
  ['components-know-no-web', 'components/money', '@/lib/web/http/security'],
  ['web-knows-no-domain', 'lib/web/auth', '@/lib/person/store/person'],
  ['lib-below-app', 'lib/money/queries', '@/components/nhs/button'],
  ['db-only-behind-commands-and-queries', 'app/practitioner', '@/lib/platform/db/transaction'],
  ['prisma-only-in-stores', 'lib/money/queries', '@/lib/platform/db/generated/client'],
  ['clocks-are-moved-in-one-place', 'lib/plan/commands', '@/lib/case/store/clock-rows'],
  ['client-only-in-platform', 'lib/money/store', '@/lib/platform/db/client'],
  ['components-show-only', 'components/money', '@/lib/money/queries/budget-view'],
  ['kit-knows-no-domain', 'components/nhs', '@/components/money/ledger-table'],
  ['leaves-are-for-app', 'components/home', '@/components/self-check/question'],
  ['areas-apart', 'app/commissioner', '@/app/practitioner/layout'],
  ['staff-pages-know-no-area', 'app/_staff', '@/app/practitioner/layout'],
  ['staff-pages-are-for-staff', 'app/budget-holder', '@/app/_staff/staff-layout'],
  ['e2e-through-the-browser', 'tests/e2e', '@/lib/core/money'],
  ['property-tests-share-a-seed', 'tests/support', 'fast-check'],
  ['shipped-code-needs-no-dev-dependency', 'app/practitioner', 'vitest'],
  ['resolvable', 'lib/core', './nothing-here'],
] as const;

/** One run for both: the rules as they hold, and each of them broken by a planted file. */
const planted: string[] = [];
let summary: Report['summary'];

beforeAll(() => {
  for (const [, parent, imported] of BREAKS) planted.push(plant(parent, `import '${imported}';\n`));
  ({ summary } = cruise('app', 'components', 'lib', 'tests'));
}, 120_000);

afterAll(() => {
  for (const folder of planted) rmSync(path.join(root, folder), { recursive: true });
});

const violationsIn = (folder: string | undefined) =>
  summary.violations.filter(({ from }) => from.startsWith(`${folder}/`)).map(({ rule }) => rule.name);

describe('who may import what', () => {
  it('holds everywhere, and more than a hundred modules were looked at', () => {
    const own = summary.violations.filter(({ from }) => !from.includes('/planted-'));
    expect(own.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(100);
  });

  it('gives every room a rule of the order, except the last, which may import all', () => {
    const named = ruleNames().filter((name) => name.startsWith('order-of-'));
    expect(named).toEqual([...below, ...domains].slice(0, -1).map((room) => `order-of-${room}`));
  });

  it('has a planted file for every rule that is not of the order', () => {
    // A cycle and an orphan take more than one import to make.
    const unplanted = ['no-cycles', 'no-orphans'];
    const broken: readonly string[] = BREAKS.map(([rule]) => rule);
    const rules = ruleNames().filter((name) => !name.startsWith('order-of-') && !unplanted.includes(name));
    expect(rules.filter((rule) => !broken.includes(rule))).toEqual([]);
  });
});

describe('a planted file', () => {
  it.each(BREAKS.map(([rule, parent, imported], index) => ({ rule, parent, imported, index })))(
    'in $parent that imports $imported breaks $rule',
    ({ rule, index }) => expect(violationsIn(planted[index])).toContain(rule),
  );
});

function ruleNames(): string[] {
  const require = createRequire(import.meta.url);
  const { forbidden } = require(path.join(root, '.dependency-cruiser.cjs'));
  return forbidden.map(({ name }: { name: string }) => name);
}

/** A file in a folder of its own below `parent`. Gives the folder, from the root. */
function plant(parent: string, text: string): string {
  const folder = mkdtempSync(path.join(root, parent, 'planted-'));
  writeFileSync(path.join(folder, 'planted.ts'), text);
  return path.relative(root, folder);
}
