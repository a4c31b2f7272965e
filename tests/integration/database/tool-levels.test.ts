import { describe, expect, it } from 'vitest';
import type { Domain } from '@/lib/tool/rules/edition';
import { listEditions } from '@/lib/tool/rules/editions';
import { sql } from '../../support/superuser';

/** breathing 1 DOMAIN NONE LOW MODERATE HIGH SEVERE PRIORITY */
function lineOf(ruleSet: string, { key, ...domain }: Domain, index: number): string {
  const levels = domain.kind === 'LEVELS' ? domain.levels.map((level) => level.key) : [];
  return [ruleSet, key, index + 1, domain.kind === 'LEVELS' ? 'DOMAIN' : 'TEXT', ...levels].join(' ');
}

describe('ELI-11: the tools as the rules hold them and as the database does', () => {
  it('are the same: every domain in its place, every level in its order', async () => {
    const rows = await sql<{ line: string }>(`
      SELECT concat_ws(' ', p.rule_set, p.part, p.ordinal, p.kind,
        (SELECT string_agg(l.level, ' ' ORDER BY l.ordinal) FROM tool_level l WHERE (l.rule_set, l.part) = (p.rule_set, p.part))) AS line
      FROM tool_part p`);
    const inRules = listEditions().flatMap(({ id, domains }) =>
      domains.map((domain, index) => lineOf(id, domain, index)),
    );
    expect(rows.map(({ line }) => line).sort()).toEqual(inRules.sort());
  });

  it('count levels from 0 without a gap, so that the database can say which is lower', async () => {
    const gaps = await sql(`
      SELECT rule_set, part FROM tool_level GROUP BY rule_set, part HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1`);
    expect(gaps).toEqual([]);
  });
});
