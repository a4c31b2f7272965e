import { describe, expect, it } from 'vitest';
import { editionOf } from '@/lib/tool/rules/editions';
import { indicate } from '@/lib/tool/rules/indicate';
import { explained, levelsFrom, saidOf } from './letters';

const editions = ['chc-checklist-2018', 'chc-checklist-2022'];

const cases: [id: string, letters: string, said: string][] = [
  ['CL-01', 'CCCCCCCCCCC', 'NEGATIVE'],
  ['CL-02', 'CAACCCCCCCC', 'POSITIVE'],
  ['CL-04', 'ACCCCCCCCCC', 'POSITIVE'],
  ['CL-05', 'CCCCCCCCACC', 'POSITIVE'],
  ['CL-07', 'CCCCCCCCCCA', 'POSITIVE'],
  ['CL-08', 'CBBBBBCCCCC', 'POSITIVE'],
  ['CL-10', 'CABBBBCCCCC', 'POSITIVE'],
  ['CL-11', 'CABBBCCCCCC', 'NEGATIVE'],
  ['CL-13', 'BBBBBBBBBBB', 'POSITIVE'],
  ['CL-14', 'CCCCCACACCC', 'POSITIVE'],
  ['CL-16', 'CBBBBXCCCCC', 'no-such-level'],
  ['CL-17, before it is referred anyway', 'CBBBBCCCCCC', 'NEGATIVE'],
];

describe.each(editions)('ELI-12: the Checklist, %s', (edition) => {
  it.each(cases)('%s: %s is %s', (_id, letters, said) => {
    expect(saidOf(edition, letters)).toBe(said);
  });
});

const EDITION = 'chc-checklist-2022';
const ALL = 3 ** 11;

/** Each answer set is a number in base 3, from eleven C to eleven A. */
function lettersOf(number: number): string {
  return [...number.toString(3).padStart(11, '0')].map((digit) => 'CBA'[Number(digit)]).join('');
}

/** The four conditions, read from the letters in order and from the letters sorted. */
function conditionsOf(letters: string): string {
  const sorted = [...letters].sort().join('');
  return [
    /^A|^.{8}.*A/.test(letters) && 'asterisk-a',
    /^AA/.test(sorted) && 'two-a',
    /B{5}/.test(sorted) && 'five-b',
    /AB{4}/.test(sorted) && 'one-a-four-b',
  ]
    .filter(Boolean)
    .join();
}

describe('ELI-12, ELI-18: the Checklist over all answer sets', () => {
  it('agrees with an independent oracle on each of the 177,147, with every rule that fires', {
    timeout: 60_000,
  }, () => {
    const ruleSet = editionOf(EDITION);
    const wrong: string[] = [];
    let positive = 0;
    for (let number = 0; number < ALL; number += 1) {
      const letters = lettersOf(number);
      const expected = conditionsOf(letters);
      const said = indicate(ruleSet, levelsFrom(EDITION, letters));
      const indication = said.ok && said.value.indication;
      const fired = said.ok && said.value.fired.map(({ rule }) => rule).join();
      if (expected) positive += 1;
      if (indication !== (expected ? 'POSITIVE' : 'NEGATIVE')) wrong.push(letters);
      else if (fired !== (expected || 'checklist-not-met')) wrong.push(`${letters}: ${fired}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    // Counted by hand: a negative one has at most one A, in one of the seven domains without an asterisk.
    // With none there are 0 to 4 B among 11 (1+11+55+165+330), with one 0 to 3 B among the other 10, seven
    // times (7 * (1+10+45+120)).
    expect(ALL - positive).toBe(562 + 7 * 176);
  });

  it('names every flip of answer sets all over the range, and no other', () => {
    const wrong: string[] = [];
    for (let number = 0; number < ALL; number += 97) {
      const letters = lettersOf(number);
      const now = conditionsOf(letters) !== '';
      const expected = [...letters].flatMap((from, place) =>
        ['C', 'B', 'A']
          .filter(
            (to) =>
              to !== from &&
              (conditionsOf(letters.slice(0, place) + to + letters.slice(place + 1)) !== '') !== now,
          )
          .map((to) => `${place}${from}${to}`),
      );
      const keys = editionOf(EDITION).domains.map(({ key }) => key);
      const named = explained(EDITION, letters).flips.map(
        ({ domain, from, to }) => `${keys.indexOf(domain)}${from}${to}`,
      );
      if (named.sort().join() !== expected.sort().join()) wrong.push(letters);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('points a near miss to its nearest flips first', () => {
    const { flips, fired, counts } = explained(EDITION, 'CABBBCCCCCC');
    expect(counts).toEqual({ A: 1, B: 3, C: 7 });
    expect(fired).toMatchObject([
      { rule: 'checklist-not-met', domains: ['nutrition', 'continence', 'skin', 'mobility'] },
    ]);
    expect(flips[0]).toEqual({ domain: 'breathing', from: 'C', to: 'B', becomes: 'POSITIVE' });
    expect(flips.at(-1)).toMatchObject({ from: 'C', to: 'A' });
    expect(flips).toHaveLength(17);
  });
});
