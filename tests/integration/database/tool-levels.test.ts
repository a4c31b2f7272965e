import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '@/lib/tool/rules/rule-sets';
import type { ToolPart } from '@/lib/tool/rules/tool';
import { sql } from '../../support/superuser';

/** breathing 1 DOMAIN NONE LOW MODERATE HIGH SEVERE PRIORITY */
function lineOf(ruleSet: string, part: ToolPart, index: number): string {
  const levels = part.kind === 'DOMAIN' ? part.levels.map(({ key }) => key) : [];
  return [ruleSet, part.key, index + 1, part.kind, ...levels].join(' ');
}

describe('ELI-11: the tools as the rules hold them and as the database does', () => {
  it('are the same: every part in its place, every level in its order', async () => {
    const rows = await sql<{ line: string }>(`
      SELECT concat_ws(' ', p.rule_set, p.part, p.ordinal, p.kind,
        (SELECT string_agg(l.level, ' ' ORDER BY l.ordinal) FROM tool_level l WHERE (l.rule_set, l.part) = (p.rule_set, p.part))) AS line
      FROM tool_part p`);
    const inRules = RULE_SETS.flatMap(({ id, parts }) => parts.map((part, index) => lineOf(id, part, index)));
    expect(rows.map(({ line }) => line).sort()).toEqual(inRules.sort());
  });

  it('count levels from 0 without a gap, so that the database can say which is lower', async () => {
    const gaps = await sql(`
      SELECT rule_set, part FROM tool_level GROUP BY rule_set, part HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1`);
    expect(gaps).toEqual([]);
  });
});
