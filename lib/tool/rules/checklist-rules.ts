import { at, atLeast, type Rule } from './rule';

/** The domains with an asterisk: those that carry the priority level in the decision support tool. */
const ASTERISK_DOMAINS: readonly string[] = ['breathing', 'behaviour', 'medication', 'consciousness'];

const THRESHOLD = 'Checklist guidance, how to score the Checklist: when a full assessment is required';

/**
 * A full assessment is needed when any one of four conditions holds. Positive does not mean eligible.
 * @rule ELI-12 (docs/rules.md)
 */
export const CHECKLIST_RULES: readonly Rule[] = [
  {
    rule: 'asterisk-a',
    paragraph: THRESHOLD,
    indication: 'POSITIVE',
    firedBy: (answers) =>
      atLeast(
        1,
        at(answers, 'A').filter((domain) => ASTERISK_DOMAINS.includes(domain)),
      ),
  },
  {
    rule: 'two-a',
    paragraph: THRESHOLD,
    indication: 'POSITIVE',
    firedBy: (answers) => atLeast(2, at(answers, 'A')),
  },
  {
    rule: 'five-b',
    paragraph: THRESHOLD,
    indication: 'POSITIVE',
    firedBy: (answers) => atLeast(5, at(answers, 'B')),
  },
  {
    rule: 'one-a-four-b',
    paragraph: THRESHOLD,
    indication: 'POSITIVE',
    firedBy: (answers) => {
      const isMet = at(answers, 'A').length >= 1 && at(answers, 'B').length >= 4;
      return isMet ? at(answers, 'A', 'B') : null;
    },
  },
  {
    rule: 'checklist-not-met',
    paragraph: THRESHOLD,
    indication: 'NEGATIVE',
    firedBy: (answers) => at(answers, 'A', 'B'),
  },
];
