import { type Answer, at, atLeast, type Rule } from './rule';

const PRIMARY_HEALTH_NEED = 'Decision support tool guidance, establishing a primary health need';
const LOCAL = 'Our reading of that guidance; no paragraph gives a number';

const NEEDS = ['LOW', 'MODERATE', 'HIGH', 'SEVERE', 'PRIORITY'];

/**
 * What the levels indicate: eligibility to be expected, unlikely, or a judgement by the four characteristics. Anything
 * above "low" leaves the judgement to the team, however little it is (`one-above-low`).
 * @rule ELI-13 (docs/rules.md)
 */
export const DST_RULES: readonly Rule[] = [
  {
    rule: 'dst-priority',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'ELIGIBILITY_EXPECTED',
    firedBy: (answers) => atLeast(1, at(answers, 'PRIORITY')),
  },
  {
    rule: 'two-severe',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'ELIGIBILITY_EXPECTED',
    firedBy: (answers) => atLeast(2, at(answers, 'SEVERE')),
  },
  {
    rule: 'one-severe-with-needs',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'MDT_JUDGEMENT',
    firedBy: (answers) => (at(answers, 'SEVERE').length > 0 ? atLeast(2, at(answers, ...NEEDS)) : null),
  },
  {
    rule: 'one-severe-alone',
    paragraph: LOCAL,
    indication: 'MDT_JUDGEMENT',
    firedBy: (answers) => (at(answers, ...NEEDS).length === 1 ? atLeast(1, at(answers, 'SEVERE')) : null),
  },
  {
    rule: 'several-high-or-moderate',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'MDT_JUDGEMENT',
    firedBy: (answers) => atLeast(2, at(answers, 'MODERATE', 'HIGH')),
  },
  { rule: 'one-above-low', paragraph: LOCAL, indication: 'MDT_JUDGEMENT', firedBy: onlyOneAboveLow },
  {
    rule: 'nothing-above-low',
    paragraph: PRIMARY_HEALTH_NEED,
    indication: 'UNLIKELY',
    firedBy: (answers) => atLeast(1, at(answers, 'LOW')),
  },
  { rule: 'no-needs', paragraph: PRIMARY_HEALTH_NEED, indication: 'UNLIKELY', firedBy: noNeeds },
];

function onlyOneAboveLow(answers: readonly Answer[]): readonly string[] | null {
  const above = at(answers, 'MODERATE', 'HIGH');
  return above.length === 1 && at(answers, 'SEVERE').length === 0 ? above : null;
}

function noNeeds(answers: readonly Answer[]): readonly string[] | null {
  return at(answers, ...NEEDS).length === 0 ? [] : null;
}
