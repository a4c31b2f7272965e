/** The national tools with levels in domains as their answers. */
export const NATIONAL_TOOLS = ['CHECKLIST', 'DST', 'CHILD_PRE_ASSESSMENT', 'CHILD_DST'] as const;
export type NationalTool = (typeof NATIONAL_TOOLS)[number];

/** Every tool that an assessment can use. Only the national ones and the fast track have editions. */
export const ASSESSMENT_TOOLS = [...NATIONAL_TOOLS, 'FAST_TRACK', 'LOCAL_CRITERIA'] as const;
export type AssessmentTool = (typeof ASSESSMENT_TOOLS)[number];

/** What a tool is in every edition. A screening says whether a full assessment is needed. */
const TOOLS = {
  CHECKLIST: { group: 'CHC', isScreening: true },
  DST: { group: 'CHC', isScreening: false },
  CHILD_PRE_ASSESSMENT: { group: 'CYPCC', isScreening: true },
  CHILD_DST: { group: 'CYPCC', isScreening: false },
} as const satisfies Record<NationalTool, { group: string; isScreening: boolean }>;

/** Whether a tool has domains with levels, in editions. */
export function isNationalTool(tool: AssessmentTool): tool is NationalTool {
  return tool in TOOLS;
}

/** Whether a tool is a Checklist or a pre-assessment. */
export function isScreening(tool: AssessmentTool): boolean {
  return isNationalTool(tool) && TOOLS[tool].isScreening;
}

/** Whether a tool is a full assessment, from which a team recommends. */
export function isFullAssessment(tool: AssessmentTool): boolean {
  return isNationalTool(tool) && !TOOLS[tool].isScreening;
}

/** The group of cases that a national tool is for. */
export function groupOf(tool: NationalTool): 'CHC' | 'CYPCC' {
  return TOOLS[tool].group;
}

/** What the rules of a tool say of a set of levels. It never decides. */
export type Indication =
  | 'POSITIVE'
  | 'NEGATIVE'
  | 'ELIGIBILITY_EXPECTED'
  | 'MDT_JUDGEMENT'
  | 'UNLIKELY'
  | 'THRESHOLD_MET'
  | 'THRESHOLD_NOT_MET'
  | 'FULL_ASSESSMENT'
  | 'NO_FULL_ASSESSMENT';

/** Who reads: staff, who know the tool, or the person and their family. */
export type Reader = 'staff' | 'person';
