import { type Tool, theTool } from '@/components/assessment/assessment-text';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import type { EligibilityPlaces } from './overview-places';
import type { EligibilityReader, NextText } from './overview-reader';

type Start = Extract<NextInEligibility, { kind: 'start' }>;

const reasons: Record<Start['reason'], string> = {
  'nothing-yet': 'Nobody has started an assessment yet.',
  'screened-in':
    'The screening shows that a full assessment is needed. That does not mean that the person is eligible.',
  'referred-anyway':
    'The screening does not show a need for a full assessment, but the person is sent for one, with reasons.',
  'looked-again': 'The screening was looked at again, and a full assessment is needed.',
};

const firstHints: Record<Tool, string> = {
  CHECKLIST: 'Eleven domains, A to C. It shows whether a full assessment is needed.',
  DST: 'Where your area has agreed to skip the Checklist.',
  FAST_TRACK:
    'For a condition that gets worse quickly and may be entering a terminal phase. No Checklist, no panel.',
  CHILD_PRE_ASSESSMENT: 'It shows whether a full assessment is needed.',
  CHILD_DST: 'Where it is clear already that a full assessment is needed.',
  LOCAL_CRITERIA: 'The commissioner’s own criteria for this group.',
};

/** How a case is assessed from here, for whoever assesses; or for whom the others wait. */
export function startText(
  { tools: [first = 'LOCAL_CRITERIA', ...others], reason }: Start,
  reader: EligibilityReader,
  places: EligibilityPlaces,
): NextText {
  if (!reader.mayAssess) {
    return {
      heading: 'Waiting for the practitioner to assess',
      text: `${reasons[reason]} ${reader.practitionerName} does it.`,
      ...(reader.mayDecide ? { more: [elsewhere(places)] } : {}),
    };
  }
  return {
    heading: reason === 'nothing-yet' ? 'Assess eligibility' : 'Start the full assessment',
    text: reasons[reason],
    act: { href: places.startHref(first), text: startName(first) },
    more: others.map((tool) => ({
      href: places.startHref(tool),
      text: startName(tool),
      hint: firstHints[tool],
    })),
  };
}

function startName(tool: Tool): string {
  if (tool === 'FAST_TRACK') return 'Record a fast track';
  if (tool === 'LOCAL_CRITERIA') return 'Answer the local criteria';
  return `Start ${theTool(tool)}`;
}

function elsewhere({ decideHref }: EligibilityPlaces) {
  return {
    href: decideHref,
    text: 'Record a decision made outside this service',
    hint: 'Only where eligibility was decided somewhere else.',
  };
}

/** A fast track may come at any moment, also while an adult's Checklist or decision support tool is open. */
export function fastTrackInstead(tool: Tool, places: EligibilityPlaces) {
  if (tool !== 'CHECKLIST' && tool !== 'DST') return [];
  const href = places.startHref('FAST_TRACK');
  return [{ href, text: 'Record a fast track instead', hint: firstHints.FAST_TRACK }];
}
