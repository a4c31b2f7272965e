import type { PhbGroup } from '@/lib/case/rules/groups';
import type { LetterTool } from './facts';

const services: Record<PhbGroup, string> = {
  CHC: 'NHS continuing healthcare',
  CYPCC: 'children and young people’s continuing care',
  S117: 'aftercare under section 117',
  WHEELCHAIR: 'a personal wheelchair budget',
  LONG_TERM_CONDITION: 'a personal health budget',
  LEARNING_DISABILITY: 'a personal health budget',
  MENTAL_HEALTH: 'a personal health budget',
  OTHER_LOCAL: 'a personal health budget',
};

/** The service as it reads after "for". */
export function serviceName(group: PhbGroup): string {
  return services[group];
}

const meanings: Partial<Record<PhbGroup, string>> = {
  CHC: 'NHS continuing healthcare is care that the NHS pays for in full.',
  CYPCC:
    'Children and young people’s continuing care is extra support for a child whose needs are too complex for other services alone.',
  S117: 'Aftercare under section 117 is help after a stay in hospital under the Mental Health Act.',
  WHEELCHAIR: 'A personal wheelchair budget is money for a wheelchair that fits the life you lead.',
};

/** What the service is, in one sentence; null if its name says it. */
export function serviceMeaning(group: PhbGroup): string | null {
  return meanings[group] ?? null;
}

const tools: Record<LetterTool['tool'], string> = {
  CHECKLIST: 'the Checklist',
  DST: 'the decision support tool',
  FAST_TRACK: 'the fast track tool',
  CHILD_PRE_ASSESSMENT: 'the pre-assessment',
  CHILD_DST: 'the children’s decision support tool',
  LOCAL_CRITERIA: 'our local criteria',
};

export function toolText(tool: LetterTool['tool']): string {
  return tools[tool];
}
