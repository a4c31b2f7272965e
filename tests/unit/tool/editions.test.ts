import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { CHOOSING_A_LEVEL, WELL_MANAGED_NOTE } from '@/lib/tool/rules/choosing-a-level';
import type { Edition } from '@/lib/tool/rules/edition';
import {
  addEdition,
  editionOf,
  editionOn,
  fastTrackEditionOn,
  listEditions,
} from '@/lib/tool/rules/editions';
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

/** Those of the product, before this file adds others. */
const EDITIONS = listEditions();

describe('ELI-10: editions of the national tools', () => {
  it.each(days)('%s on %s is %s', (tool, on, id) => {
    expect(editionOn(tool, day(on))?.id).toBe(id);
  });

  it('finds an edition by its id, and no other', () => {
    expect(editionOf('chc-dst-2018').tool).toBe('DST');
    for (const id of ['chc-dst-2009', 'chc-fast-track-2022', 'local'])
      expect(() => editionOf(id)).toThrow(id);
  });

  it('adds one that is in use from its first day and ends the one before it', () => {
    const dst = editionOf('chc-dst-2022');
    addEdition({ ...dst, id: 'chc-dst-2031', firstDay: day('2031-04-01') });
    expect(editionOn('DST', day('2031-03-31'))?.id).toBe('chc-dst-2022');
    expect(editionOn('DST', day('2031-04-01'))?.id).toBe('chc-dst-2031');
    expect(editionOn('CHECKLIST', day('2031-04-01'))?.id).toBe('chc-checklist-2022');
    expect(editionOf('chc-dst-2022')).toBe(dst);
  });

  const dst = editionOf('chc-dst-2022');
  const [first, ...others] = dst.rules;
  const withRule = (change: Partial<Edition['rules'][number]>) =>
    first && { rules: [{ ...first, ...change }, ...others] };

  it.each<[fault: string, change: Partial<Edition> | undefined]>([
    ['its id is taken', { id: 'chc-dst-2022' }],
    ['no later than another edition', { firstDay: day('2022-07-01') }],
    ['no later than another edition', { firstDay: day('2012-11-01') }],
    ['names HIHG', withRule({ conditions: [{ levels: ['HIHG'], atLeast: 1 }] })],
    ['names teeth', withRule({ conditions: [{ levels: ['HIGH'], domains: ['teeth'], atLeast: 1 }] })],
    ['names nature', withRule({ reasons: { levels: ['HIGH'], domains: ['nature'] } })],
    ['POSITIVE has no text', withRule({ indication: 'POSITIVE' })],
    ['two-severe is there twice', withRule({ key: 'two-severe' })],
    ['skin is there twice', { domains: dst.domains.map((domain) => ({ ...domain, key: 'skin' })) }],
    ['levels of breathing are not in the order', { scale: dst.scale.toReversed() }],
  ])('refuses one of which %s', (fault, change) => {
    const edition = { ...dst, id: 'chc-dst-2032', firstDay: day('2032-04-01'), ...change };
    expect(() => addEdition(edition)).toThrow(fault);
    expect(editionOn('DST', day('2032-04-01'))?.id).not.toBe('chc-dst-2032');
  });

  it('ELI-43: adds a fast track in the same way', () => {
    const fastTrack = fastTrackEditionOn(day('2026-01-01'));
    if (!fastTrack) throw new Error('No fast track');
    addEdition({ ...fastTrack, id: 'chc-fast-track-2031', firstDay: day('2031-04-01') });
    expect(fastTrackEditionOn(day('2031-03-31'))?.id).toBe('chc-fast-track-2022');
    expect(fastTrackEditionOn(day('2031-04-01'))?.id).toBe('chc-fast-track-2031');
  });
});

/** The table of the rule book: N, L, M, H, S and P, as each domain has them. */
const ADULT = 'NLMHSP NLMHS NLMH NLMHS NLMHS NLMH NLMH NLMHS NLMHSP NLMHSP NLMHP NLMHS';
const CHILD = 'NLMHSP NLMHS NLMHS NLMHS NLMHS NLMH NLMHSP NLMH NLMHS NLMHSP';
const checklist = Array(11).fill('CBA').join(' ');
const preAssessment = Array(10).fill('NO_NEED/NEED').join(' ');

describe('ELI-11: the levels that each domain has', () => {
  it.each(EDITIONS.map((edition) => [edition.id, edition] as const))('%s', (id, { tool }) => {
    const table = { CHECKLIST: checklist, DST: ADULT, CHILD_PRE_ASSESSMENT: preAssessment, CHILD_DST: CHILD }[
      tool
    ];
    const join = tool === 'CHILD_PRE_ASSESSMENT' ? '/' : '';
    const short = (key: string) => (join ? key : key.slice(0, 1));
    const its = domainsOf(id).map(({ levels }) => levels.map(({ key }) => short(key)).join(join));
    expect(its.join(' ')).toBe(table);
  });

  it('has short guidance of its own next to every domain and level', () => {
    for (const { domains } of EDITIONS) {
      for (const domain of domains) {
        const levels = domain.kind === 'LEVELS' ? domain.levels : [];
        for (const { guidance } of [domain, ...levels]) {
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
    for (const { page } of EDITIONS) expect(page).toMatch(/^https:\/\/www\.gov\.uk\//);
  });
});
