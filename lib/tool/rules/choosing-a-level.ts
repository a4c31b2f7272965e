import type { NationalTool } from './tool';

/** Stands beside every level: the commonest mistake is to score the care and not the need. */
export const WELL_MANAGED_NOTE =
  'A need stays a need when it is well managed. Choose the level that fits without the care that keeps it steady.';

/** How a level is chosen, for the page before the first domain and for help. Our words; the tool's own guidance rules. */
export const CHOOSING_A_LEVEL: readonly string[] = [
  'Choose the level that fits the evidence best. A need need not show every sign of a level.',
  WELL_MANAGED_NOTE,
  'If the team cannot agree on a level, record the higher one, and write down the lower one and why.',
  'Write a need in one domain. If it counts in a second one, say so there.',
  'Write down a change that is expected before the next review.',
];

/** Says whose the words beside the levels are. */
export const GUIDANCE_NOTE =
  'The short help beside each level is ours. The national tool’s own descriptions decide: keep them open beside this page.';

const PUBLICATIONS = 'https://www.gov.uk/government/publications';

/** The page of GOV.UK that holds the national tool and its guidance. */
export const TOOL_PAGE: Record<NationalTool, string> = {
  CHECKLIST: `${PUBLICATIONS}/nhs-continuing-healthcare-checklist`,
  DST: `${PUBLICATIONS}/nhs-continuing-healthcare-decision-support-tool`,
  CHILD_PRE_ASSESSMENT: `${PUBLICATIONS}/children-and-young-peoples-continuing-care-national-framework`,
  CHILD_DST: `${PUBLICATIONS}/children-and-young-peoples-continuing-care-national-framework`,
};
