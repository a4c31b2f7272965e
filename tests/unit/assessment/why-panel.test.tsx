import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { indicationName, indicationWould } from '@/components/assessment/indication-text';
import { WhyFrame, WhyPanel } from '@/components/assessment/why-panel';
import { whyOf } from '@/components/assessment/why-text';
import { editionOf } from '@/lib/tool/rules/editions';
import type { Reader } from '@/lib/tool/rules/tool';
import { explained } from '../tool/letters';

const readers: Reader[] = ['staff', 'person'];

const results: [edition: string, letters: string][] = [
  ['chc-checklist-2022', 'ACCCCCCCCCC'],
  ['chc-checklist-2022', 'CAACCCCCCCC'],
  ['chc-checklist-2022', 'CBBBBBCCCCC'],
  ['chc-checklist-2022', 'CABBBBCCCCC'],
  ['chc-checklist-2018', 'CABBBCCCCCC'],
  ['chc-dst-2022', 'P S N N S N N N P N P N'],
  ['chc-dst-2022', 'N N N N S N N S N N N N'],
  ['chc-dst-2022', 'L M H M M M M S M L N N'],
  ['chc-dst-2022', 'N N N N S N N N N N N L'],
  ['chc-dst-2018', 'N N N N S N N N N N N N'],
  ['chc-dst-2022', 'L L M L L L L L L L L N'],
  ['chc-dst-2022', 'L L L L L L L L L L L L'],
  ['chc-dst-2022', 'N N N N N N N N N N N N'],
  ['cypcc-dst-2016', 'P S H H N N N N N N'],
  ['cypcc-dst-2010', 'N H H N N N N N N N'],
];

function panel(edition: string, letters: string, reader?: Reader) {
  return parse(renderToStaticMarkup(<WhyPanel explanation={explained(edition, letters)} reader={reader} />));
}

function textOf(edition: string, letters: string, reader?: Reader): string {
  return panel(edition, letters, reader).textContent.replace(/\s+/g, ' ');
}

describe('ELI-18: the panel that says why', () => {
  it('shows the result, that a person decides, the rule with its source, the answers, what would change it, the dates', () => {
    const text = textOf('chc-dst-2022', 'N N N N S N N S N N N N');
    expect(text).toContain('Eligibility is expected');
    expect(text).toContain('This is an indication. A named person decides.');
    expect(text).toContain('2 domains are at severe. Two are enough.');
    expect(text).toContain('Source: Decision support tool guidance');
    expect(text).toMatch(/Mobility ?Severe ?Cognition ?Severe/);
    expect(text).toContain(
      'If one of Mobility or Cognition were “High” instead of “Severe”, the MDT would have to decide.',
    );
    expect(text).toContain('decision support tool, July 2022, in use from 1 July 2022.');
  });

  it('says the first day of an edition and no last day, which a later edition would change', () => {
    expect(whyOf(explained('chc-checklist-2018', 'CCCCCCCCCCC'), 'staff').edition).toBe(
      'NHS continuing healthcare Checklist, October 2018, in use from 1 October 2018.',
    );
  });

  it('says the same in plain English for the person', () => {
    const text = textOf('chc-checklist-2022', 'CABBBCCCCCC', 'person');
    expect(text).toContain('The answers do not show that a full assessment is needed');
    expect(text).toContain('A person makes the decision and must explain it.');
    expect(text).toMatch(/Eating and drinking ?A \(high need\)/);
    expect(text).toContain(
      'Suppose one of these had been “A (high need)” instead of “B (some need)”: Bladder and bowels, Skin or Moving about.',
    );
  });

  it('shows DS-08 as a low indication to staff', () => {
    expect(textOf('chc-dst-2022', 'L L M L L L L L L L L N')).toContain('(low indication)');
    expect(textOf('chc-dst-2022', 'L M M L L L L L L L L N')).not.toContain('low indication');
  });

  it('stays short: three sentences at most, the rest folded away', () => {
    for (const [edition, letters] of results) {
      const { flips, flipCount } = whyOf(explained(edition, letters), 'staff');
      expect(flips.near.length).toBeLessThanOrEqual(3);
      expect(flips.all.length).toBeLessThanOrEqual(20);
      expect(flips.near.length === 0).toBe(flipCount === 0);
      const folded = panel(edition, letters).querySelectorAll('details li').length;
      expect(folded).toBe(flips.all.length > flips.near.length ? flips.all.length : 0);
    }
  });

  it('names the domains of a sentence in the order of the form', () => {
    const { flips } = whyOf(explained('chc-dst-2022', 'N N N N S N N N N N N N'), 'staff');
    expect(flips.all.at(-1)).toBe(
      'If one of Breathing, Behaviour, Drug therapies and medication or Altered states of consciousness were “Priority” instead of “No needs”, eligibility would be expected.',
    );
  });

  it('says so where no single answer would change it', () => {
    expect(textOf('chc-dst-2022', 'P S N N S N N N P N P N')).toContain(
      'Changing any one answer would not change the result.',
    );
    expect(textOf('chc-dst-2022', 'P S N N S N N N P N P N', 'person')).toContain(
      'Changing any one answer would not have changed',
    );
  });

  it.each(readers)('has no jargon for the person and words for every rule, for %s', (reader) => {
    for (const [edition, letters] of results) {
      const { outcome, rules, answers, noAnswers, flips } = whyOf(explained(edition, letters), reader);
      const text = [outcome, ...rules.map(({ words }) => words), ...flips.all].join(' ');
      expect(rules.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/undefined|NaN|_/);
      if (reader === 'person')
        expect(text).not.toMatch(/\b(domain|indicat|threshold|MDT|asterisk|integrity|eligib)/i);
      for (const { question, answer } of answers) expect(question && answer).toBeTruthy();
      expect(noAnswers).toMatch(/\.$/);
    }
  });

  it('keeps the order of headings, whatever level it begins at', () => {
    const why = whyOf(explained('chc-checklist-2022', 'CAACCCCCCCC'), 'staff');
    const levels = (headingLevel: 2 | 3) =>
      parse(renderToStaticMarkup(<WhyFrame why={why} headingLevel={headingLevel} />))
        .querySelectorAll('h2, h3, h4')
        .map(({ rawTagName }) => rawTagName);
    expect(levels(2)).toEqual(['h2', 'h3', 'h3', 'h3', 'h3']);
    expect(levels(3)).toEqual(['h3', 'h4', 'h4', 'h4', 'h4']);
  });

  it('says a source once where rules that follow each other share it', () => {
    const sources = (letters: string) =>
      panel('chc-dst-2022', letters).querySelectorAll('.app-why-source').length;
    expect(sources('P S N N N N N N N N N S')).toBe(1);
    expect(sources('N N N N S N N N N N N N')).toBe(1);
  });

  it('says nothing of rules where none is named, as for criteria without a condition', () => {
    const why = { ...whyOf(explained('chc-checklist-2022', 'CCCCCCCCCCC'), 'staff'), rules: [] };
    expect(renderToStaticMarkup(<WhyFrame why={why} />)).not.toMatch(/The rule that|app-why-source/);
  });

  it('counts in the singular and the plural', () => {
    const rule = (letters: string) => whyOf(explained('chc-dst-2022', letters), 'staff').rules[0]?.words;
    expect(rule('P N N N N N N N N N N N')).toBe('1 domain is at priority. One is enough.');
    expect(rule('P N N N N N N N P N N N')).toBe('2 domains are at priority. One is enough.');
    expect(rule('N N N N S N N N N N N L')).toBe('One domain is at severe, with needs in 1 other.');
  });

  it('needs no script and no style of its own', () => {
    const html = renderToStaticMarkup(
      <WhyPanel explanation={explained('chc-checklist-2022', 'CABBBCCCCCC')} />,
    );
    expect(html).not.toMatch(/<script|style=|onclick/);
  });
});

describe('words of an indication', () => {
  it('are those of the edition, which throws on what it does not say', () => {
    const [dst, child] = [editionOf('chc-dst-2022'), editionOf('cypcc-dst-2016')];
    expect(indicationName(dst, 'UNLIKELY')).toBe('Eligibility is unlikely');
    expect(indicationWould(child, 'THRESHOLD_NOT_MET', 'person')).toBe('the answers would have suggested no');
    for (const unknown of ['PERHAPS', 'constructor', 'THRESHOLD_MET'])
      expect(() => indicationName(dst, unknown)).toThrow(unknown);
  });
});
