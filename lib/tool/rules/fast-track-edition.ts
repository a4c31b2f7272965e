import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Reader } from './tool';

/** What a fast track cannot do without. */
export const FAST_TRACK_NEEDS = ['REGISTERED', 'RESPONSIBLE', 'DETERIORATING'] as const;
export type FastTrackNeed = (typeof FAST_TRACK_NEEDS)[number];

/**
 * One need as a question, its answer, and what would be without it. `clinician` is "registered nurse" or the
 * like.
 */
export type FastTrackNeedText = { question: string; answer: (clinician: string) => string; flip: string };

/** One edition of the fast track tool, which has no domains. A row that has been in use is never changed. */
export type FastTrackEdition = {
  /** The `ruleSet` of an assessment. */
  id: string;
  tool: 'FAST_TRACK';
  name: string;
  /** It is in use until the day before the next edition. */
  firstDay: PlainDate;
  /** From receipt until care is in place. */
  careHours: number;
  outcome: Record<Reader, string>;
  rules: readonly { paragraph: string; text: Record<Reader, string> }[];
  needs: Record<FastTrackNeed, Record<Reader, FastTrackNeedText>>;
};

const OUTCOME_2018 = { staff: 'Sufficient for eligibility', person: 'The form is enough' };

const CLINICIAN_2018 = {
  paragraph: 'Fast track pathway tool guidance, who can complete the tool',
  text: {
    staff: 'An appropriate clinician completed the fast track tool.',
    person: 'A nurse or doctor who gives treatment or care filled in a fast track form.',
  },
};

const ENOUGH_2018 = {
  staff:
    'The completed tool is enough on its own, without a Checklist, decision support tool or panel. The commissioner must accept it and act without delay.',
  person: 'That form is enough on its own. There is no need to wait for a full assessment.',
};

const NEEDS_2018: FastTrackEdition['needs'] = {
  REGISTERED: {
    staff: {
      question: 'Clinician',
      answer: (clinician) => `A ${clinician}`,
      flip: 'If someone other than a registered nurse or doctor had completed the tool, it could not be used. A Checklist or decision support tool would be needed.',
    },
    person: {
      question: 'Who filled in the form',
      answer: (clinician) => `A ${clinician}`,
      flip: 'If someone else had filled in the form, there would have been a full assessment instead.',
    },
  },
  RESPONSIBLE: {
    staff: {
      question: 'Responsible for the person’s diagnosis, treatment or care',
      answer: () => 'Yes',
      flip: 'If the clinician were not responsible for the person’s diagnosis, treatment or care, the tool could not be used.',
    },
    person: {
      question: 'Do they give treatment or care?',
      answer: () => 'Yes',
      flip: 'If they did not give treatment or care, we could not have used their form.',
    },
  },
  DETERIORATING: {
    staff: {
      question: 'A rapidly deteriorating condition that may be entering a terminal phase',
      answer: () => 'Yes',
      flip: 'If the condition were not rapidly deteriorating, or could not be entering a terminal phase, the tool could not be used.',
    },
    person: {
      question: 'Is the illness changing fast?',
      answer: () => 'Yes',
      flip: 'If it did not change fast, there would have been a full assessment instead.',
    },
  },
};

/**
 * The editions of the fast track tool.
 * @rule ELI-43 (docs/rules.md)
 */
export const FAST_TRACK_EDITIONS: readonly FastTrackEdition[] = [
  {
    id: 'chc-fast-track-2018',
    tool: 'FAST_TRACK',
    name: 'Fast track pathway tool',
    firstDay: day('2018-10-01'),
    careHours: 48,
    outcome: OUTCOME_2018,
    rules: [
      CLINICIAN_2018,
      { paragraph: 'National framework (October 2018), the section on fast track', text: ENOUGH_2018 },
    ],
    needs: NEEDS_2018,
  },
  {
    id: 'chc-fast-track-2022',
    tool: 'FAST_TRACK',
    name: 'Fast track pathway tool',
    firstDay: day('2022-07-01'),
    careHours: 48,
    outcome: OUTCOME_2018,
    rules: [
      CLINICIAN_2018,
      { paragraph: 'National framework (July 2022), paragraphs 240 to 269', text: ENOUGH_2018 },
    ],
    needs: NEEDS_2018,
  },
];
