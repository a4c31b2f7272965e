import { theTool } from '@/components/assessment/assessment-text';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import type { AssessmentTool } from '@/lib/tool/rules/tool';
import type { EligibilityHrefs, EligibilityReader, NextText } from './overview-hrefs';

type Start = Extract<NextInEligibility, { kind: 'start' }>;

const reasons: Record<Start['reason'], string> = {
  'nothing-yet': 'No assessment has been started yet.',
  'screened-in':
    'The screening shows that a full assessment is needed. That does not mean that the person is eligible.',
  'referred-anyway':
    'The screening does not show a need for a full assessment, but the person has been referred for one, with reasons.',
  'looked-again': 'The screening was reviewed, and a full assessment is needed.',
};

const firstHints: Record<AssessmentTool, string> = {
  CHECKLIST: 'Eleven domains, A to C. It shows whether a full assessment is needed.',
  DST: 'When your area has agreed to skip the Checklist.',
  FAST_TRACK:
    'For a rapidly deteriorating condition that may be entering a terminal phase. No Checklist or panel is needed.',
  CHILD_PRE_ASSESSMENT: 'It shows whether a full assessment is needed.',
  CHILD_DST: 'When it is already clear that a full assessment is needed.',
  LOCAL_CRITERIA: 'The commissioner’s own criteria for this group.',
};

/** How a case is assessed from here, for the assessor; for other readers, the role they wait for. */
export function startText(
  { tools: [first = 'LOCAL_CRITERIA', ...others], reason }: Start,
  reader: EligibilityReader,
  hrefs: EligibilityHrefs,
): NextText {
  if (!reader.mayAssess) {
    return {
      heading: 'Waiting for the practitioner to assess',
      text: `${reasons[reason]} ${reader.practitionerName} will do this.`,
      ...(reader.mayDecide ? { more: [elsewhere(hrefs)] } : {}),
    };
  }
  return {
    heading: reason === 'nothing-yet' ? 'Assess eligibility' : 'Start the full assessment',
    text: reasons[reason],
    act: { href: hrefs.startHref(first), text: startName(first) },
    more: others.map((tool) => ({
      href: hrefs.startHref(tool),
      text: startName(tool),
      hint: firstHints[tool],
    })),
  };
}

function startName(tool: AssessmentTool): string {
  if (tool === 'FAST_TRACK') return 'Record a fast track';
  if (tool === 'LOCAL_CRITERIA') return 'Answer the local criteria';
  return `Start ${theTool(tool)}`;
}

function elsewhere({ decideHref }: EligibilityHrefs) {
  return {
    href: decideHref,
    text: 'Record a decision made outside this service',
    hint: 'Only if eligibility was decided elsewhere.',
  };
}

/** A fast track may come after a screening or a decision that found the person not eligible. */
export function fastTrackAfter({ mayAssess, group }: EligibilityReader, hrefs: EligibilityHrefs) {
  if (!mayAssess || group !== 'CHC') return [];
  const href = hrefs.startHref('FAST_TRACK');
  return [{ href, text: 'Record a fast track', hint: firstHints.FAST_TRACK }];
}

/** A fast track may come at any time, even while an adult's Checklist or decision support tool is open. */
export function fastTrackInstead(tool: AssessmentTool, hrefs: EligibilityHrefs) {
  if (tool !== 'CHECKLIST' && tool !== 'DST') return [];
  const href = hrefs.startHref('FAST_TRACK');
  return [{ href, text: 'Record a fast track instead', hint: firstHints.FAST_TRACK }];
}
