import { theTool, toolName } from '@/components/assessment/assessment-text';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { OpenReferral } from '@/lib/case/rules/waiting-request';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import { formatDay } from '@/lib/core/plain-date';
import type { AssessmentTool } from '@/lib/tool/rules/tool';
import type { EligibilityHrefs, EligibilityReader, NextText } from './overview-hrefs';
import { letterText, screeningLetterText } from './overview-letter-text';
import { nursingText } from './overview-nursing-text';
import { fastTrackAfter, fastTrackInstead, startText } from './overview-start-text';

/** The next step of a case's eligibility, in words for this reader. */
export function eligibilityNextText(
  next: NextInEligibility,
  reader: EligibilityReader,
  hrefs: EligibilityHrefs,
): NextText {
  switch (next.kind) {
    case 'start':
      return startText(next, reader, hrefs);
    case 'continue':
      return continueText(next, reader, hrefs);
    case 'answer-questions':
      return answerText(next, reader, hrefs);
    case 'decide':
      return decideText(next, reader, hrefs);
    case 'put-care-in-place':
      return careText(reader, hrefs);
    case 'look-again':
      return {
        heading: 'The decision is being reviewed',
        text: stageText[next.stage],
        act: { href: hrefs.challengeHref(next.challengeId), text: 'View progress' },
      };
    case 'send-letter':
      return letterText(reader, hrefs);
    case 'send-screening-letter':
      return screeningLetterText(reader, hrefs);
    case 'consider-nursing':
      return nursingText(reader, hrefs);
    case 'screened-out':
      return screenedOutText(reader, hrefs);
    case 'wait-for-referral':
      return waitText(next, hrefs);
    case 'decided':
      return decidedText(next.outcome, reader, hrefs);
    case 'closed':
      return { heading: 'This case is closed', text: 'It was closed before eligibility was decided.' };
  }
}

type WithTool = Extract<NextInEligibility, { tool: AssessmentTool }>;

function continueText(
  { assessmentId, tool }: WithTool,
  reader: EligibilityReader,
  hrefs: EligibilityHrefs,
): NextText {
  const href = tool === 'LOCAL_CRITERIA' ? criteriaHref(reader, hrefs) : hrefs.assessmentHref(assessmentId);
  return reader.mayAssess
    ? {
        heading: `${toolName(tool)}: in progress`,
        text: 'Everything you save is kept. You can leave and come back.',
        act: { href, text: `Continue ${theTool(tool)}` },
        more: [...nextDomain(tool, href), ...fastTrackInstead(tool, hrefs)],
      }
    : {
        heading: `Waiting for ${theTool(tool)}`,
        text: `${reader.practitionerName} and the other assessors are completing it.`,
        act: { href, text: `View ${theTool(tool)} so far` },
      };
}

/** Local criteria are one page: they have no next domain. */
function nextDomain(tool: AssessmentTool, href: string): NonNullable<NextText['more']> {
  if (tool === 'LOCAL_CRITERIA') return [];
  return [
    {
      href: `${href}?go=next`,
      text: 'Go to the next part',
      hint: 'The first part with no answer.',
    },
  ];
}

function criteriaHref({ mayAssess }: EligibilityReader, hrefs: EligibilityHrefs): string {
  return mayAssess ? hrefs.startHref('LOCAL_CRITERIA') : hrefs.criteriaHref;
}

function answerText(
  { assessmentId, tool }: WithTool,
  reader: EligibilityReader,
  hrefs: EligibilityHrefs,
): NextText {
  const href = hrefs.assessmentHref(assessmentId);
  return reader.mayAssess
    ? {
        heading: 'Answer the commissioner’s questions',
        text: 'The recommendation was returned. Answer the questions below, then resend it.',
        act: { href, text: `Open ${theTool(tool)}` },
        more: fastTrackInstead(tool, hrefs),
      }
    : {
        heading: 'Waiting for answers',
        text: 'The recommendation was returned to the practitioner with questions.',
        act: { href, text: `View ${theTool(tool)}` },
      };
}

function decideText(
  { assessmentId, tool }: WithTool,
  reader: EligibilityReader,
  hrefs: EligibilityHrefs,
): NextText {
  const href = tool === 'LOCAL_CRITERIA' ? hrefs.criteriaHref : hrefs.assessmentHref(assessmentId);
  const read = { href, text: `Read ${theTool(tool)}` };
  const what = waitingText[tool] ?? 'The recommendation is with the commissioner.';
  return reader.mayDecide
    ? {
        heading: 'Decide eligibility',
        text: what,
        act: { href: hrefs.decideHref, text: 'Decide eligibility' },
        more: [{ ...read, hint: 'What the decision is based on.' }],
      }
    : {
        heading: 'Waiting for a PHB lead to decide',
        text: what,
        more: [
          { ...read, hint: 'As it was sent.' },
          ...(reader.mayAssess ? fastTrackInstead(tool, hrefs) : []),
        ],
      };
}

const waitingText: Partial<Record<AssessmentTool, string>> = {
  FAST_TRACK:
    'A fast track has been recorded. The completed tool is enough. The commissioner must accept it and act without delay.',
  LOCAL_CRITERIA: 'The local criteria have been answered.',
};

function careText({ mayAssess }: EligibilityReader, { careHref }: EligibilityHrefs): NextText {
  const text = 'Fast track care should be in place within 48 hours of receipt.';
  return mayAssess
    ? {
        heading: 'Put fast track care in place',
        text,
        act: { href: careHref, text: 'Record that care is in place' },
      }
    : { heading: 'Waiting for fast track care', text };
}

const stageText = {
  RECONSIDERATION: 'The commissioner is reconsidering what was decided.',
  LOCAL_RESOLUTION: 'Local resolution: the commissioner is reviewing its decision.',
  INDEPENDENT_REVIEW: 'The decision is under independent review.',
  OMBUDSMAN: 'The complaint is with the Parliamentary and Health Service Ombudsman.',
};

function screenedOutText(reader: EligibilityReader, hrefs: EligibilityHrefs): NextText {
  return {
    heading: 'No full assessment is needed',
    text: 'The screening closed this case. The person can ask the commissioner to reconsider.',
    more: [
      ...(reader.mayAskForReview
        ? [
            {
              href: hrefs.newChallengeHref,
              text: 'Record a request for reconsideration',
              hint: 'The commissioner then reviews the screening.',
            },
          ]
        : []),
      ...fastTrackAfter(reader, hrefs),
    ],
  };
}

function decidedText(
  outcome: EligibilityOutcome,
  reader: EligibilityReader,
  hrefs: EligibilityHrefs,
): NextText {
  return outcome === 'ELIGIBLE'
    ? {
        heading: 'The person is eligible',
        text:
          reader.origin === 'REFERRAL'
            ? 'The decision has been made and the referral is complete. A request for a budget can rest on it.'
            : 'The decision has been made. The next steps are the indicative budget and the plan.',
      }
    : {
        heading: 'The person is not eligible',
        text: 'The decision has been made and the case is closed.',
        more: fastTrackAfter(reader, hrefs),
      };
}

function waitText({ caseId, receivedOn }: OpenReferral, { referralHref }: EligibilityHrefs): NextText {
  return {
    heading: 'Waiting for the referral',
    text: `The decision on the referral received on ${formatDay(receivedOn)} decides this request too. The request keeps the day it was asked for.`,
    act: { href: referralHref(caseId), text: 'View the referral' },
  };
}
