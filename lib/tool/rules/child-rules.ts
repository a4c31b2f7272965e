import type { Edition, Rule } from './edition';
import { domainsAre, NEEDED_2010, NOT_NEEDED_2010 } from './edition-texts';

const THRESHOLD = 'National framework for children and young people’s continuing care, decision support tool';
const LOCAL = 'Our convention: the framework sets no threshold for the pre-assessment';

const NEEDS = ['LOW', 'MODERATE', 'HIGH', 'SEVERE', 'PRIORITY'];
const HIGH_OR_MORE = ['HIGH', 'SEVERE', 'PRIORITY'];

/**
 * The rules of 2010, which 2016 kept (K?). Three levels of high, one severe or one priority indicate a
 * continuing care need. Severe and priority count as high too, so that a higher level never says less.
 * @rule ELI-14 (docs/rules.md)
 */
export const CHILD_DST_RULES_2010: readonly Rule[] = [
  {
    key: 'child-priority',
    paragraph: THRESHOLD,
    indication: 'THRESHOLD_MET',
    conditions: [{ levels: ['PRIORITY'], atLeast: 1 }],
    reasons: { levels: ['PRIORITY'] },
    text: {
      staff: (count) => `${domainsAre(count('PRIORITY'))} at priority. One is enough.`,
      person: () => 'A need was assessed as “priority”, the highest level. That is enough.',
    },
  },
  {
    key: 'child-severe',
    paragraph: THRESHOLD,
    indication: 'THRESHOLD_MET',
    conditions: [{ levels: ['SEVERE'], atLeast: 1 }],
    reasons: { levels: ['SEVERE'] },
    text: {
      staff: (count) => `${domainsAre(count('SEVERE'))} at severe. One is enough.`,
      person: () => 'A need was assessed as “severe”. That is enough.',
    },
  },
  {
    key: 'three-high',
    paragraph: THRESHOLD,
    indication: 'THRESHOLD_MET',
    conditions: [{ levels: HIGH_OR_MORE, atLeast: 3 }],
    reasons: { levels: HIGH_OR_MORE },
    text: {
      staff: (count) => `${domainsAre(count(...HIGH_OR_MORE))} at high or above. Three are enough.`,
      person: (count) =>
        `${count(...HIGH_OR_MORE)} needs were assessed as “high” or above. Three are enough.`,
    },
  },
  {
    key: 'child-not-met',
    paragraph: THRESHOLD,
    indication: 'THRESHOLD_NOT_MET',
    conditions: [],
    reasons: { levels: NEEDS },
    text: {
      staff: () => 'No domain is at priority or severe, and fewer than three are at high.',
      person: () => 'No need was assessed as “severe” or above, and fewer than three as “high”.',
    },
  },
];

export const CHILD_DST_INDICATIONS_2010: Edition['indications'] = {
  THRESHOLD_MET: {
    name: {
      staff: 'Threshold met: a continuing care need is likely',
      person: 'The answers suggest yes',
    },
    would: { staff: 'the threshold would be met', person: 'the answers would have suggested yes' },
  },
  THRESHOLD_NOT_MET: {
    name: { staff: 'Threshold not met', person: 'The answers suggest no' },
    would: { staff: 'the threshold would not be met', person: 'the answers would have suggested no' },
  },
};

/**
 * One need in any domain leads to a full assessment. The rules of 2010, which 2016 kept (K?).
 * @rule ELI-15 (docs/rules.md)
 */
export const PRE_ASSESSMENT_RULES_2010: readonly Rule[] = [
  {
    key: 'any-need',
    paragraph: LOCAL,
    indication: 'FULL_ASSESSMENT',
    conditions: [{ levels: ['NEED'], atLeast: 1 }],
    reasons: { levels: ['NEED'] },
    text: {
      staff: (count) =>
        `${count('NEED') === 1 ? '1 domain shows' : `${count('NEED')} domains show`} a need. One is enough.`,
      person: () => 'The team found at least one need. One is enough.',
    },
  },
  {
    key: 'no-need',
    paragraph: LOCAL,
    indication: 'NO_FULL_ASSESSMENT',
    conditions: [],
    reasons: { levels: [] },
    text: {
      staff: () => 'No domain shows a need beyond what is usual for the child’s age or already met.',
      person: () =>
        'The team found no need beyond what is usual for the age, or what local services already meet.',
    },
  },
];

export const PRE_ASSESSMENT_INDICATIONS_2010: Edition['indications'] = {
  FULL_ASSESSMENT: NEEDED_2010,
  NO_FULL_ASSESSMENT: NOT_NEEDED_2010,
};
