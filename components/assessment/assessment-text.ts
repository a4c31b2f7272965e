import type { TagColour } from '@/components/nhs/tag';
import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import type { ClinicianRegister } from '@/lib/assessment/rules/fast-track';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

const tools = {
  CHECKLIST: 'Checklist',
  DST: 'Decision support tool',
  FAST_TRACK: 'Fast track',
  CHILD_PRE_ASSESSMENT: 'Pre-assessment',
  CHILD_DST: 'Children’s decision support tool',
  LOCAL_CRITERIA: 'Local criteria',
} as const satisfies Record<AssessmentTool, string>;

/** What staff call a tool. */
export function toolName(tool: AssessmentTool): string {
  return tools[tool];
}

const inSentences: Record<AssessmentTool, string> = {
  CHECKLIST: 'the Checklist',
  DST: 'the decision support tool',
  FAST_TRACK: 'the fast track',
  CHILD_PRE_ASSESSMENT: 'the pre-assessment',
  CHILD_DST: 'the children’s decision support tool',
  LOCAL_CRITERIA: 'the local criteria',
};

/** The tool inside a sentence: "Go on with the Checklist". */
export function theTool(tool: AssessmentTool): string {
  return inSentences[tool];
}

const states = {
  OPEN: { words: 'In progress', colour: 'blue' },
  SUBMITTED: { words: 'Waiting for a decision', colour: 'yellow' },
  RETURNED: { words: 'Returned with questions', colour: 'orange' },
  COMPLETED: { words: 'Completed', colour: false },
  WITHDRAWN: { words: 'Withdrawn', colour: 'grey' },
} as const satisfies Record<string, { words: string; colour: TagColour | false }>;

export type AssessmentState = keyof typeof states;

/** The state of an assessment. */
export function assessmentStateName(state: AssessmentState): string {
  return states[state].words;
}

export function assessmentStateColour(state: AssessmentState): TagColour | false {
  return states[state].colour;
}

const settings: Record<AssessmentSetting, string> = {
  OWN_HOME: 'The person’s own home',
  CARE_HOME: 'Care home',
  ACUTE_HOSPITAL: 'Acute hospital',
  COMMUNITY_HOSPITAL: 'Community hospital',
  HOSPICE: 'Hospice',
  OTHER: 'Somewhere else',
};

/** Where the person was assessed. */
export function settingName(setting: AssessmentSetting): string {
  return settings[setting];
}

const outcomes: Record<EligibilityOutcome, string> = { ELIGIBLE: 'Eligible', NOT_ELIGIBLE: 'Not eligible' };

/** An outcome that is recommended or decided. */
export function outcomeName(outcome: EligibilityOutcome): string {
  return outcomes[outcome];
}

const closed: Record<AssessmentState, string> = {
  OPEN: 'This assessment is open',
  SUBMITTED: 'The recommendation has been sent, so the assessment cannot be changed unless it is returned',
  RETURNED: 'This assessment is open again',
  COMPLETED: 'This assessment is completed, so it cannot be changed',
  WITHDRAWN: 'This assessment was withdrawn, so it cannot be changed',
};

/** Why nothing can be written in an assessment that is not open. */
export function closedText(state: AssessmentState): string {
  return closed[state];
}

const registers: Record<ClinicianRegister, string> = {
  NMC: 'Nursing and Midwifery Council (NMC), as a nurse',
  GMC: 'General Medical Council (GMC), as a doctor',
  HCPC: 'Health and Care Professions Council (HCPC), for example a physiotherapist or a paramedic',
  OTHER: 'Another register or another profession, for example a midwife or a pharmacist',
};

export function registerName(register: ClinicianRegister): string {
  return registers[register];
}

/** What the law asks of the condition, as the fast track tool says it. */
export const FAST_TRACK_CRITERION = 'Rapidly deteriorating, and may be entering a terminal phase';
