import { at, atLeast, type Rule } from './rule';

const THRESHOLD = 'National framework for children and young people’s continuing care, decision support tool';
const LOCAL = 'Our convention: the framework sets no threshold for the pre-assessment';

const NEEDS = ['LOW', 'MODERATE', 'HIGH', 'SEVERE', 'PRIORITY'];

/**
 * Three levels of high, one severe or one priority indicate a continuing care need. Severe and priority count as high
 * too, so that a higher level never says less.
 * @rule ELI-14 (docs/rules.md)
 */
export const CHILD_DST_RULES: readonly Rule[] = [
  {
    rule: 'child-priority',
    paragraph: THRESHOLD,
    indication: 'THRESHOLD_MET',
    firedBy: (answers) => atLeast(1, at(answers, 'PRIORITY')),
  },
  {
    rule: 'child-severe',
    paragraph: THRESHOLD,
    indication: 'THRESHOLD_MET',
    firedBy: (answers) => atLeast(1, at(answers, 'SEVERE')),
  },
  {
    rule: 'three-high',
    paragraph: THRESHOLD,
    indication: 'THRESHOLD_MET',
    firedBy: (answers) => atLeast(3, at(answers, 'HIGH', 'SEVERE', 'PRIORITY')),
  },
  {
    rule: 'child-not-met',
    paragraph: THRESHOLD,
    indication: 'THRESHOLD_NOT_MET',
    firedBy: (answers) => at(answers, ...NEEDS),
  },
];

/**
 * One need in any domain leads to a full assessment.
 * @rule ELI-15 (docs/rules.md)
 */
export const PRE_ASSESSMENT_RULES: readonly Rule[] = [
  {
    rule: 'any-need',
    paragraph: LOCAL,
    indication: 'FULL_ASSESSMENT',
    firedBy: (answers) => atLeast(1, at(answers, 'NEED')),
  },
  { rule: 'no-need', paragraph: LOCAL, indication: 'NO_FULL_ASSESSMENT', firedBy: () => [] },
];
