import type { Edition, Rule } from './edition';
import { domainsAre, NEEDED_2010, NOT_NEEDED_2010 } from './edition-texts';

/** The domains with an asterisk: those that have the priority level in the decision support tool. */
const ASTERISK_DOMAINS = ['breathing', 'behaviour', 'medication', 'consciousness'];

const THRESHOLD = 'Checklist guidance, how to score the Checklist: when a full assessment is required';

/**
 * The rules of October 2018, which July 2022 kept. A full assessment is needed when any one of four
 * conditions holds. Positive does not mean eligible.
 * @rule ELI-12 (docs/rules.md)
 */
export const CHECKLIST_RULES_2018: readonly Rule[] = [
  {
    key: 'asterisk-a',
    paragraph: THRESHOLD,
    indication: 'POSITIVE',
    conditions: [{ levels: ['A'], domains: ASTERISK_DOMAINS, atLeast: 1 }],
    reasons: { levels: ['A'], domains: ASTERISK_DOMAINS },
    text: {
      staff: () => 'A domain with an asterisk is at A. That is enough on its own.',
      person: () => 'One of the four most serious kinds of need is marked A. That is enough.',
    },
  },
  {
    key: 'two-a',
    paragraph: THRESHOLD,
    indication: 'POSITIVE',
    conditions: [{ levels: ['A'], atLeast: 2 }],
    reasons: { levels: ['A'] },
    text: {
      staff: (count) => `${domainsAre(count('A'))} at A. Two are enough.`,
      person: (count) => `${count('A')} kinds of need are marked A. Two are enough.`,
    },
  },
  {
    key: 'five-b',
    paragraph: THRESHOLD,
    indication: 'POSITIVE',
    conditions: [{ levels: ['B'], atLeast: 5 }],
    reasons: { levels: ['B'] },
    text: {
      staff: (count) => `${domainsAre(count('B'))} at B. Five are enough.`,
      person: (count) => `${count('B')} kinds of need are marked B. Five are enough.`,
    },
  },
  {
    key: 'one-a-four-b',
    paragraph: THRESHOLD,
    indication: 'POSITIVE',
    conditions: [
      { levels: ['A'], atLeast: 1 },
      { levels: ['B'], atLeast: 4 },
    ],
    reasons: { levels: ['A', 'B'] },
    text: {
      staff: (count) =>
        `${domainsAre(count('A'))} at A and ${count('B')} at B. One A with four Bs is enough.`,
      person: () => 'One kind of need is marked A and at least four are marked B. That is enough.',
    },
  },
  {
    key: 'checklist-not-met',
    paragraph: THRESHOLD,
    indication: 'NEGATIVE',
    conditions: [],
    reasons: { levels: ['A', 'B'] },
    text: {
      staff: () =>
        'None of the four conditions is met: an A in a domain with an asterisk, two As, five Bs, or one A with four Bs.',
      person: () =>
        'A full assessment needs two As, five Bs, or one A with four Bs. An A for one of the four most serious kinds of need is also enough. None of these apply.',
    },
  },
];

export const CHECKLIST_INDICATIONS_2018: Edition['indications'] = {
  POSITIVE: {
    name: { staff: 'Positive: a full assessment is needed', person: NEEDED_2010.name.person },
    would: NEEDED_2010.would,
  },
  NEGATIVE: {
    name: { staff: 'Negative: no full assessment is needed', person: NOT_NEEDED_2010.name.person },
    would: NOT_NEEDED_2010.would,
  },
};
