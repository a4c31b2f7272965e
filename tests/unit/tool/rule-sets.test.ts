import { describe, expect, it } from 'vitest';
import { addDays, day } from '@/lib/core/plain-date';
import { CHOOSING_A_LEVEL, TOOL_PAGE, WELL_MANAGED_NOTE } from '@/lib/tool/rules/choosing-a-level';
import { RULE_SETS, ruleSetFor, ruleSetOf } from '@/lib/tool/rules/rule-sets';
import type { NationalTool } from '@/lib/tool/rules/tool';
import { domainsOf } from './letters';

const days: [NationalTool, string, string | undefined][] = [
  ['CHECKLIST', '2018-09-30', undefined],
  ['CHECKLIST', '2018-10-01', 'chc-checklist-2018'],
  ['CHECKLIST', '2022-06-30', 'chc-checklist-2018'],
  ['CHECKLIST', '2022-07-01', 'chc-checklist-2022'],
  ['DST', '2018-09-30', undefined],
  ['DST', '2022-06-30', 'chc-dst-2018'],
  ['DST', '2026-11-22', 'chc-dst-2022'],
  ['CHILD_PRE_ASSESSMENT', '2010-03-24', undefined],
  ['CHILD_PRE_ASSESSMENT', '2010-03-25', 'cypcc-pre-assessment-2010'],
  ['CHILD_PRE_ASSESSMENT', '2016-01-01', 'cypcc-pre-assessment-2016'],
  ['CHILD_DST', '2015-12-31', 'cypcc-dst-2010'],
  ['CHILD_DST', '2016-01-01', 'cypcc-dst-2016'],
];

describe('ELI-10: editions of the national tools', () => {
  it.each(days)('%s on %s is %s', (tool, on, id) => {
    expect(ruleSetFor(tool, day(on))?.id).toBe(id);
  });

  it('leaves no day without an edition and none with two', () => {
    for (const { tool, until } of RULE_SETS) {
      const next = until && RULE_SETS.filter((one) => one.tool === tool && one.from === addDays(until, 1));
      if (next) expect(next).toHaveLength(1);
    }
    expect(RULE_SETS.filter(({ until }) => until === null)).toHaveLength(4);
  });

  it('finds an edition by its id, and no other', () => {
    expect(ruleSetOf('chc-dst-2018').tool).toBe('DST');
    expect(() => ruleSetOf('chc-dst-2009')).toThrow('chc-dst-2009');
  });
});

/** The table of the rule book: N, L, M, H, S and P, as each domain has them. */
const ADULT = 'NLMHSP NLMHS NLMH NLMHS NLMHS NLMH NLMH NLMHS NLMHSP NLMHSP NLMHP NLMHS';
const CHILD = 'NLMHSP NLMHS NLMHS NLMHS NLMHS NLMH NLMHSP NLMH NLMHS NLMHSP';
const checklist = Array(11).fill('CBA').join(' ');
const preAssessment = Array(10).fill('NO_NEED/NEED').join(' ');

describe('ELI-11: the levels that each domain has', () => {
  it.each(RULE_SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s', (id, { tool }) => {
    const table = { CHECKLIST: checklist, DST: ADULT, CHILD_PRE_ASSESSMENT: preAssessment, CHILD_DST: CHILD }[
      tool
    ];
    const join = tool === 'CHILD_PRE_ASSESSMENT' ? '/' : '';
    const short = (key: string) => (join ? key : key.slice(0, 1));
    const its = domainsOf(id).map(({ levels }) => levels.map(({ key }) => short(key)).join(join));
    expect(its.join(' ')).toBe(table);
  });

  it('has short guidance of its own beside every part and level', () => {
    for (const { parts } of RULE_SETS) {
      for (const part of parts) {
        const levels = part.kind === 'DOMAIN' ? part.levels : [];
        for (const { guidance } of [part, ...levels]) {
          expect(guidance).toMatch(/^[A-Z].*[.?]$/);
          expect(guidance.length).toBeLessThanOrEqual(140);
        }
        expect(new Set(levels.map(({ guidance }) => guidance)).size).toBe(levels.length);
      }
    }
  });

  it('says that a need stays a need when it is well managed, and where the national words are', () => {
    expect(WELL_MANAGED_NOTE).toMatch(/still a need/);
    expect(CHOOSING_A_LEVEL).toContain(WELL_MANAGED_NOTE);
    for (const page of Object.values(TOOL_PAGE)) expect(page).toMatch(/^https:\/\/www\.gov\.uk\//);
  });
});
