import type { PhbGroup } from '@/lib/case/rules/groups';
import type { Random } from './random';

const ASKED = [
  'Wants to choose who comes into the house, and when.',
  'Heard about budgets from a neighbour. Would like to employ a carer directly.',
  'The agency keeps sending different people. Wants a small regular team.',
  'Would like a chair that fits in the car.',
  'Wants to keep the present carers, who are trusted.',
];

export const whatWasAsked = (random: Random) => random.pick(ASKED);

const REFERRED: Partial<Record<PhbGroup, string>> = {
  CHC: 'Going home from the ward soon. Needs help day and night since the fall.',
  CYPCC: 'The school sees more seizures this term. The family asked for help at night.',
  S117: 'Leaves hospital under the Mental Health Act next week.',
  WHEELCHAIR: 'The chair no longer fits after a growth spurt.',
};

/** Why a person was referred, as the referrer says it. */
export function whyReferred(group: PhbGroup): string {
  return REFERRED[group] ?? 'The health needs have changed since the last review.';
}

const EVIDENCE: Record<PhbGroup, string> = {
  CHC: 'Full decision support tool and the multidisciplinary team’s recommendation.',
  CYPCC: 'The children’s continuing care nurse’s assessment and the forum’s recommendation.',
  S117: 'Section 117 register and the aftercare plan from the last review.',
  WHEELCHAIR: 'Wheelchair service report: registered and eligible for a chair.',
  LONG_TERM_CONDITION: 'Letters from the hospital consultant and the GP practice.',
  LEARNING_DISABILITY: 'Care and support assessment made together with the local authority.',
  MENTAL_HEALTH: 'Care programme record and a letter from the community team.',
  OTHER_LOCAL: 'Discharge summary and the therapist’s notes of a home visit.',
};

export const evidenceFor = (group: PhbGroup) => EVIDENCE[group];

const LOCAL = [
  'Services that everyone can use meet these needs well. The person can ask again if their needs change.',
  'The answers do not meet the local criteria. We discussed other help, and told the GP practice.',
];

/** Reasons by group: a primary health need is the test of continuing healthcare only. */
const NOT_ELIGIBLE: Record<PhbGroup, readonly string[]> = {
  CHC: [
    'The team found no primary health need at present. The council can arrange care for these needs.',
    'The needs are real and are well met. Their nature, intensity and complexity are not beyond what the council can arrange.',
  ],
  CYPCC: [
    'Services that every child can use meet these needs, with help from school. The family can ask again if they change.',
    'The forum agrees with the nurse: the child’s present services meet these needs.',
  ],
  S117: [
    'The hospital stay was not under a section that gives a right to aftercare. We discussed other help.',
    'The NHS and the council agreed to end the aftercare. We checked the papers from that day.',
  ],
  WHEELCHAIR: [
    'The wheelchair service has not found a long-term need for a wheelchair. The person can be referred again.',
    'The present wheelchair meets these needs. The person can ask again if they change.',
  ],
  LONG_TERM_CONDITION: LOCAL,
  LEARNING_DISABILITY: LOCAL,
  MENTAL_HEALTH: LOCAL,
  OTHER_LOCAL: LOCAL,
};

const ELIGIBLE: Record<PhbGroup, string> = {
  CHC: 'The assessment shows a primary health need.',
  CYPCC: 'The assessment shows needs that other services alone cannot meet.',
  S117: 'The record shows a right to aftercare under section 117.',
  WHEELCHAIR: 'The wheelchair service’s report shows a long-term need for a wheelchair.',
  LONG_TERM_CONDITION: 'The answers meet the local criteria, and the letters support them.',
  LEARNING_DISABILITY: 'The answers meet the local criteria, and the assessment supports them.',
  MENTAL_HEALTH: 'The answers meet the local criteria, and the records support them.',
  OTHER_LOCAL: 'The answers meet the local criteria, and the discharge summary supports them.',
};

export const eligibleReasons = (group: PhbGroup) => ELIGIBLE[group];
export const notEligibleReasons = (random: Random, group: PhbGroup) => random.pick(NOT_ELIGIBLE[group]);

export const informedHow = (random: Random) => random.pick(['On a home visit', 'By phone, then in a letter', 'By letter in large print', 'On a video call with the family']); // biome-ignore format: one line

const APPROVED = [
  'The plan meets the assessed needs at a fair cost. Each risk is understood and someone is responsible for it.',
  'Clear outcomes, sensible services, and the person’s own words. Approved.',
  'The cost is similar to other packages and within our early estimate.',
];

export const approvalReasons = (random: Random) => random.pick(APPROVED);
export const CONDITION =
  'The personal assistants must be trained, and the training recorded, before they start.';

const RETURNED = [
  'Please say who covers nights when the usual carer is away, and add any cost.',
  'The second outcome does not say how we will know it works. Please agree this with the person.',
  'One service is free at the GP practice. Please explain why the budget should pay for it, or leave it out.',
];

export const returnComments = (random: Random) => random.pick(RETURNED);

const REFUSED = [
  'Most of the cost is for something that another service must provide. We told the person this, and how to appeal.',
  'The plan does not show how the assessed health needs will be met safely. The care co-ordinator will offer to start a new plan.',
];

export const refusalReasons = (random: Random) => random.pick(REFUSED);

const CLOSED = [
  ['decline', 'The person would rather keep their present care.'],
  ['decline', 'The family feels it is too much to take on at present.'],
  ['end', 'The person moved to another area.'],
  ['end', 'The person died. We called the family. No letters should be sent.'],
  ['end', 'The person recovered well and no longer needs this care.'],
] as const;

export const closing = (random: Random) => random.pick(CLOSED);
