import type { ClinicianKind } from '@/lib/assessment/rules/fast-track';
import {
  FAST_TRACK_NEEDS,
  type FastTrackExplanation,
  type FastTrackNeed,
} from '@/lib/assessment/rules/fast-track-why';
import { formatDay } from '@/lib/core/plain-date';
import type { Reader } from './indication-text';
import type { Why } from './why';

const SOURCE = {
  clinician: 'Fast track pathway tool guidance, who can complete the tool',
  enough: 'National framework (July 2022), paragraphs 240 to 269; earlier edition, the section on fast track',
};

const clinicians: Record<ClinicianKind, string> = { NURSE: 'registered nurse', DOCTOR: 'registered doctor' };

type Words = { need: string; answer: (kind: ClinicianKind) => string; flip: string };

const needs: Record<Reader, Record<FastTrackNeed, Words>> = {
  staff: {
    REGISTERED: {
      need: 'Clinician',
      answer: (kind) => `A ${clinicians[kind]}`,
      flip: 'If someone other than a registered nurse or doctor had completed the tool, it could not be used. A Checklist or decision support tool would be needed.',
    },
    RESPONSIBLE: {
      need: 'Responsible for the person’s diagnosis, treatment or care',
      answer: () => 'Yes',
      flip: 'If the clinician were not responsible for the person’s diagnosis, treatment or care, the tool could not be used.',
    },
  },
  person: {
    REGISTERED: {
      need: 'Who filled in the form',
      answer: (kind) => `A ${clinicians[kind]}`,
      flip: 'If someone else had filled in the form, there would have been a full assessment instead.',
    },
    RESPONSIBLE: {
      need: 'Do they give treatment or care?',
      answer: () => 'Yes',
      flip: 'If they did not give treatment or care, we could not have used their form.',
    },
  },
};

const rules: Record<Reader, readonly [string, string]> = {
  staff: [
    'An appropriate clinician completed the fast track tool.',
    'The completed tool is enough on its own, without a Checklist, decision support tool or panel. The commissioner must accept it and act without delay.',
  ],
  person: [
    'A nurse or doctor who gives treatment or care filled in a fast track form.',
    'That form is enough on its own. There is no need to wait for a full assessment.',
  ],
};

/** The explanation of a fast track in words. */
export function fastTrackWhy({ edition, clinicianKind }: FastTrackExplanation, reader: Reader): Why {
  const [clinician, enough] = rules[reader];
  const words = FAST_TRACK_NEEDS.map((need) => needs[reader][need]);
  const flips = words.map(({ flip }) => flip);
  const since = `in use from ${formatDay(edition.from)}`;
  return {
    outcome: reader === 'staff' ? 'Sufficient for eligibility' : 'The form is enough',
    rules: [
      { words: clinician, source: SOURCE.clinician },
      { words: enough, source: SOURCE.enough },
    ],
    answers: words.map(({ need, answer }) => ({ question: need, answer: answer(clinicianKind) })),
    noAnswers: '',
    flips: { near: flips, all: flips },
    flipCount: flips.length,
    edition: `Fast track pathway tool, ${since}${edition.until ? ` to ${formatDay(edition.until)}` : ''}.`,
  };
}
