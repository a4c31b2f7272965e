import type { PhbGroup } from '@/lib/case/rules/groups';
import type { Random } from './random';

const ASKED = [
  'Wants to choose who comes into the house, and when.',
  'Heard of it from a neighbour. Would like to employ her own carer.',
  'The agency keeps sending different people. Wants a small team.',
  'Would like the chair to be one that fits the car.',
  'Asks to keep the present carers, who are trusted.',
];

export const whatWasAsked = (random: Random) => random.pick(ASKED);

const EVIDENCE: Record<PhbGroup, string> = {
  CHC: 'Decision support tool and recommendation of the multidisciplinary team, seen in full.',
  CYPCC: 'Assessment of the children’s continuing care nurse and the forum’s recommendation.',
  S117: 'Section 117 register and the aftercare plan of the last review.',
  WHEELCHAIR: 'Report of the wheelchair service: registered and eligible for a chair.',
  LONG_TERM_CONDITION: 'Letters of the hospital consultant and of the GP practice.',
  LEARNING_DISABILITY: 'Care and support assessment made together with the local authority.',
  MENTAL_HEALTH: 'Care programme record and a letter of the community team.',
  OTHER_LOCAL: 'Discharge summary and the therapist’s home visit.',
};

export const evidenceFor = (group: PhbGroup) => EVIDENCE[group];

const LOCAL = [
  'The needs are met well by services that everybody can use. The person may ask again when the needs change.',
  'The answers do not meet the local criteria. Other help was discussed, and the practice has been told.',
];

/** Words that fit the service: a primary health need is the test of one of them alone. */
const NOT_ELIGIBLE: Record<PhbGroup, readonly string[]> = {
  CHC: [
    'The team finds no primary health need at present. The needs are of a kind that the council can arrange care for.',
    'The needs are real and are met well. In their nature, strength and mix they are not beyond what the council can arrange.',
  ],
  CYPCC: [
    'The needs are met by services that every child can use, with help from the school. The family may ask again when they change.',
    'The forum agrees with the nurse: the needs do not call for more than the services the child has now.',
  ],
  S117: [
    'The hospital stay was not under a section that aftercare follows. Other help was discussed.',
    'The aftercare ended by agreement of the NHS and the council. The papers of that day have been checked.',
  ],
  WHEELCHAIR: [
    'The wheelchair service has not found a long-term need for a wheelchair. The person may be referred again.',
    'The chair that the service already gave meets the needs. The person may ask again when they change.',
  ],
  LONG_TERM_CONDITION: LOCAL,
  LEARNING_DISABILITY: LOCAL,
  MENTAL_HEALTH: LOCAL,
  OTHER_LOCAL: LOCAL,
};

export const eligibleReasons =
  'The papers show the need, and the person is in a group that can have a personal health budget.';
export const notEligibleReasons = (random: Random, group: PhbGroup) => random.pick(NOT_ELIGIBLE[group]);

export const toldHow = (random: Random) => random.pick(['At a visit at home', 'By phone, then in a letter', 'By letter in large print', 'At a video call with the family']); // biome-ignore format: one line

const APPROVED = [
  'The plan meets the assessed needs at a fair cost. Risks are understood and have an owner.',
  'Clear outcomes, sensible services, and the person’s own words. Approved.',
  'The cost is in line with like packages and within the amount that was told.',
];

export const approvalReasons = (random: Random) => random.pick(APPROVED);
export const CONDITION = 'The training of the personal assistants is done and recorded before they start.';

const RETURNED = [
  'Please say who covers nights when the usual carer is away, and add the cost if there is one.',
  'The second outcome has no sign of success that can be seen. Please put it with the person.',
  'One service is free at the practice. Please explain why it is to be bought, or leave it out.',
];

export const returnComments = (random: Random) => random.pick(RETURNED);

const REFUSED = [
  'Most of the cost is for something that another service has a duty to provide. The person was told of it and of how to appeal.',
  'The plan does not show how the assessed health needs are met safely. The practitioner will offer to begin again.',
];

export const refusalReasons = (random: Random) => random.pick(REFUSED);

const CLOSED = [
  ['decline', 'The person would rather keep the care that is arranged now.'],
  ['decline', 'The family finds it too much to take on at present.'],
  ['end', 'The person moved to another commissioner’s area.'],
  ['end', 'The person died. The family was rung, and no letters are to go out.'],
  ['end', 'The need has passed: the person recovered well.'],
] as const;

export const closing = (random: Random) => random.pick(CLOSED);
