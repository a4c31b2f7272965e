import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from './files';

const planted: string[] = [];
afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true });
});

type Report = { summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] } };

function cruise(...folders: string[]): Report {
  const cli = path.join(root, 'node_modules/.bin/depcruise');
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  try {
    return JSON.parse(execFileSync(cli, options, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }));
  } catch (failed) {
    return JSON.parse((failed as { stdout: string }).stdout);
  }
}

/** A file in a folder of its own below `parent`, gone after the test. */
function plant(parent: string, text: string): string {
  const folder = mkdtempSync(path.join(root, parent, 'planted-'));
  planted.push(folder);
  writeFileSync(path.join(folder, 'planted.ts'), text);
  return path.relative(root, folder);
}

describe('who may import what', { timeout: 60_000 }, () => {
  it('holds everywhere, and more than a hundred modules were looked at', () => {
    const { summary } = cruise('app', 'components', 'lib', 'tests');
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(100);
  });

  it.each([
    [
      'lib/money/rules',
      "import { now } from '@/lib/core/clock';\nexport const at = now();",
      'rules-never-read-the-clock',
    ],
    ['lib/money/rules', "import '@/lib/money/store/ledger';", 'pure-stays-pure'],
    ['components', "import '@/lib/platform/db/transaction';", 'components-show-only'],
    ['lib/money/commands', "import 'next/headers';", 'commands-know-no-web'],
    ['app/practitioner', "import '@/lib/platform/db/transaction';", 'db-only-behind-commands-and-queries'],
    ['app/commissioner', "import '@/app/practitioner/layout';", 'areas-apart'],
    ['lib/money/queries', "import '@/lib/platform/db/client';", 'prisma-only-in-db'],
    ['lib/money/store', "import '@/lib/web/auth/session';", 'repositories-know-no-web'],
    ['app/practitioner', "import 'vitest';", 'shipped-code-needs-no-dev-dependency'],
  ])('a planted file in %s that says %j breaks %s', (parent, text, rule) => {
    const { summary } = cruise(plant(parent, text));
    expect(summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });
});
