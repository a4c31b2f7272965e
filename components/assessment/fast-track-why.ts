import type { ClinicianKind } from '@/lib/assessment/rules/fast-track';
import type { FastTrackExplanation } from '@/lib/assessment/rules/fast-track-why';
import type { Reader } from '@/lib/tool/rules/tool';
import type { Why } from './why';
import { editionText } from './why-text';

const clinicians: Record<ClinicianKind, string> = { NURSE: 'registered nurse', DOCTOR: 'registered doctor' };

/** The explanation of a fast track, in the words of its edition. */
export function fastTrackWhy(
  { edition, clinicianKind, needs: met }: FastTrackExplanation,
  reader: Reader,
): Why {
  const needs = met.map((need) => edition.needs[need][reader]);
  const flips = needs.map(({ flip }) => flip);
  return {
    outcome: edition.outcome[reader],
    rules: edition.rules.map(({ paragraph, text }) => ({ words: text[reader], source: paragraph })),
    answers: needs.map(({ question, answer }) => ({ question, answer: answer(clinicians[clinicianKind]) })),
    noAnswers: '',
    flips: { near: flips, all: flips },
    flipCount: flips.length,
    edition: editionText(edition),
  };
}
