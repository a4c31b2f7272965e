import { describe, expect, it } from 'vitest';
import { editionOf } from '@/lib/tool/rules/editions';
import type { Explanation, Levels } from '@/lib/tool/rules/explanation';
import { indicate } from '@/lib/tool/rules/indicate';
import fc from '../../support/property';
import { domainsOf, explainedLevels, lettersOf } from './letters';

const RUNS = { numRuns: 3000 };

/** What each indication counts for, lowest first: what "never lowers" means. */
const ORDER = ['UNLIKELY', 'MDT_JUDGEMENT', 'ELIGIBILITY_EXPECTED', 'THRESHOLD_NOT_MET', 'THRESHOLD_MET'];
const rank = ({ indication }: Explanation) => ORDER.indexOf(indication);

/** Whether a rule holds, read off the letters without the domains' names. */
const holds: Record<string, (sorted: string) => boolean> = {
  'dst-priority': (sorted) => /P/.test(sorted),
  'two-severe': (sorted) => /SS/.test(sorted),
  'one-severe-with-needs': (sorted) => /S/.test(sorted) && !/^N*S$/.test(sorted),
  'one-severe-alone': (sorted) => /^N*S$/.test(sorted),
  'several-high-or-moderate': (sorted) => /[HM].*[HM]/.test(sorted),
  'one-above-low': (sorted) => /^[NL]*[HM][NL]*$/.test(sorted),
  'nothing-above-low': (sorted) => /^[LN]*$/.test(sorted) && /L/.test(sorted),
  'no-needs': (sorted) => /^N*$/.test(sorted),
  'child-priority': (sorted) => /P/.test(sorted),
  'child-severe': (sorted) => /S/.test(sorted),
  'three-high': (sorted) => sorted.replace(/[NLM]/g, '').length >= 3,
  'child-not-met': (sorted) => !/[PS]/.test(sorted) && sorted.replace(/[NLM]/g, '').length < 3,
};

const indicated: Record<string, (letters: string) => string> = {
  DST: (sorted) =>
    /P|SS/.test(sorted) ? 'ELIGIBILITY_EXPECTED' : /[^NL]/.test(sorted) ? 'MDT_JUDGEMENT' : 'UNLIKELY',
  CHILD_DST: (sorted) => (/[PS]|HHH/.test(sorted) ? 'THRESHOLD_MET' : 'THRESHOLD_NOT_MET'),
};

const rulesOf: Record<string, string[]> = {
  ELIGIBILITY_EXPECTED: ['dst-priority', 'two-severe'],
  MDT_JUDGEMENT: ['one-severe-with-needs', 'one-severe-alone', 'several-high-or-moderate', 'one-above-low'],
  UNLIKELY: ['nothing-above-low', 'no-needs'],
  THRESHOLD_MET: ['child-priority', 'child-severe', 'three-high'],
  THRESHOLD_NOT_MET: ['child-not-met'],
};

const editions = ['chc-dst-2018', 'chc-dst-2022', 'cypcc-dst-2010', 'cypcc-dst-2016'];

/**
 * Low levels come up as often as high ones otherwise, and nothing but the strongest rule would ever be tried.
 */
const anyLevels = (edition: string): fc.Arbitrary<Levels> =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((most) =>
      fc.record(
        Object.fromEntries(
          domainsOf(edition).map(({ key, levels }) => [
            key,
            fc.constantFrom(...levels.slice(0, most).map((one) => one.key)),
          ]),
        ),
      ),
    );

const sortedLetters = (edition: string, levels: Levels) => [...lettersOf(edition, levels)].sort().join('');

describe.each(editions)('ELI-18: properties of %s', { timeout: 30_000 }, (edition) => {
  const domains = domainsOf(edition);

  it('agrees with an oracle on the letters', () => {
    fc.assert(
      fc.property(anyLevels(edition), (levels) => {
        const oracle = indicated[editionOf(edition).tool];
        expect(explainedLevels(edition, levels).indication).toBe(oracle?.(sortedLetters(edition, levels)));
      }),
      RUNS,
    );
  });

  it('ELI-13, ELI-14: a higher level never lowers an indication', () => {
    const pair = anyLevels(edition).chain((low) =>
      fc.tuple(
        fc.constant(low),
        fc.record(
          Object.fromEntries(
            domains.map(({ key, levels }) => {
              const keys = levels.map((one) => one.key);
              return [key, fc.constantFrom(...keys.slice(keys.indexOf(low[key] ?? '')))];
            }),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(pair, ([low, high]) => {
        expect(rank(explainedLevels(edition, high))).toBeGreaterThanOrEqual(
          rank(explainedLevels(edition, low)),
        );
      }),
      RUNS,
    );
  });

  it('names every flip and no other, nearest first', () => {
    fc.assert(
      fc.property(anyLevels(edition), (levels) => {
        const { indication, flips } = explainedLevels(edition, levels);
        const expected = domains.flatMap(({ key, levels: its }) =>
          its
            .filter((one) => one.key !== levels[key])
            .map((one) => ({
              domain: key,
              from: levels[key] ?? '',
              to: one.key,
              becomes: explainedLevels(edition, { ...levels, [key]: one.key }).indication,
            }))
            .filter(({ becomes }) => becomes !== indication),
        );
        expect([...flips].sort(byText)).toEqual(expected.sort(byText));
        const steps = flips.map(({ domain, from, to }) => {
          const keys = domains.find(({ key }) => key === domain)?.levels.map((one) => one.key) ?? [];
          return Math.abs(keys.indexOf(to) - keys.indexOf(from));
        });
        expect(steps).toEqual([...steps].sort((one, other) => one - other));
      }),
      { numRuns: 150 },
    );
  });

  it('fires exactly the rules that hold, by domains that have a need', () => {
    fc.assert(
      fc.property(anyLevels(edition), (levels) => {
        const { indication, fired, counts } = explainedLevels(edition, levels);
        const sorted = sortedLetters(edition, levels);
        const expected = rulesOf[indication]?.filter((rule) => holds[rule]?.(sorted));
        expect(fired.map(({ rule }) => rule)).toEqual(expected);
        expect(fired.flatMap((rule) => rule.domains).filter((domain) => levels[domain] === 'NONE')).toEqual(
          [],
        );
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(domains.length);
      }),
      RUNS,
    );
  });
});

const byText = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

const allEditions = [...editions, 'chc-checklist-2022', 'cypcc-pre-assessment-2016'];
const odd = [
  '',
  ' ',
  'none',
  'High',
  'D',
  'X',
  'constructor',
  'toString',
  '__proto__',
  'PRIORITY',
  'SEVERE',
  'A',
  'NEED',
];

describe.each(allEditions)('ELI-11: levels of %s', (edition) => {
  const row = editionOf(edition);
  const domains = domainsOf(edition);
  const lowest = Object.fromEntries(domains.map(({ key, levels }) => [key, levels[0]?.key ?? '']));

  it('refuses each level that a domain does not have', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...domains),
        fc.oneof(fc.constantFrom(...odd), fc.string()),
        (domain, level) => {
          const exists = domain.levels.some(({ key }) => key === level);
          const said = indicate(row, { ...lowest, [domain.key]: level });
          expect(said.ok || said.error).toEqual(
            exists || { kind: 'no-such-level', domain: domain.key, level },
          );
        },
      ),
    );
  });

  it('refuses a domain that the tool does not have, and a text domain as one with levels', () => {
    for (const domain of ['teeth', 'nature', 'wishes', 'constructor']) {
      const said = indicate(row, { ...lowest, [domain]: 'LOW' });
      expect(said).toEqual({ ok: false, error: { kind: 'no-such-domain', domain } });
    }
  });

  it('says nothing before every domain is answered, and names those that are not', () => {
    const [first, second] = domains.map(({ key }) => key);
    const { [first ?? '']: _one, [second ?? '']: _other, ...rest } = lowest;
    const missing = { kind: 'not-all-answered', missing: [first, second] };
    expect(indicate(row, rest)).toEqual({ ok: false, error: missing });
    expect(indicate(row, { ...lowest, [first ?? '']: undefined, [second ?? '']: undefined })).toEqual({
      ok: false,
      error: missing,
    });
  });
});
