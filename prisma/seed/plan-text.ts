import type { PhbGroup } from '@/lib/case/rules/groups';
import type { SectionKind } from '@/lib/plan/rules/sections';
import type { Random } from './random';

const MATTERS = [
  'Being at home with my family around me. I like my own bed, my own kitchen and the radio on in the morning.',
  'Seeing my grandchildren on Sundays and getting to the allotment when the weather is good.',
  'Having the same faces. I tire of telling my story again to somebody new.',
  'My music, my dog and my independence, in that order.',
  'My faith and my Friday prayers. Being helped by somebody who understands that.',
  'Watching my team, win or lose, and having a proper cup of tea while I do.',
  'Going to college with my friends and not always having Mum next to me.',
];

const SUPPORT = [
  'Ask me, not the person next to me. Give me time to answer. Tell me before you move me.',
  'Be on time. If you will be late, send me a text. Take your shoes off at the door.',
  'Speak clearly and to my right side. Write things down for me.',
  'Do not fuss. Help with what I cannot do, and let me do the rest even when it takes long.',
  'If I go quiet I am in pain. Ask me to point at the card.',
];

const GOOD_DAY = [
  'A good day: up by nine, out by eleven, people in, laughter. A bad day: nobody comes and I stay in bed.',
  'On a good day I breathe easily and cook something. On a bad day I need help with everything and no questions.',
  'A good day is when I sleep through the night. After a bad night I need the morning to be slow.',
];

const STRENGTHS = [
  'I know my condition better than anybody. I am good with people and with money.',
  'I have a big family and good neighbours, and I never give up.',
  'I am funny, I remember everything, and I can draw.',
];

const NEEDS: Record<PhbGroup, string> = {
  CHC: 'Needs help with all care and with moving. Swallowing is not safe without a plan. Skin is at high risk. Needs somebody at hand day and night.',
  CYPCC:
    'Epilepsy and feeding by tube. Needs trained people who can act in a seizure and keep the airway clear.',
  S117: 'A long illness with two stays in hospital under section 3. Does well with routine, medicines and a person to talk to.',
  WHEELCHAIR: 'Cannot walk outdoors. Sits for most of the day and has pain and marks from the present chair.',
  LONG_TERM_CONDITION:
    'Lung disease with frequent flare-ups. Breathless on stairs. Three unplanned visits to hospital last year.',
  LEARNING_DISABILITY:
    'Needs prompting with cooking, money and travel. Understands short sentences and pictures best. Anxious in crowds.',
  MENTAL_HEALTH: 'Depression and panic. Finds leaving the house very hard. Sleeps by day when not well.',
  OTHER_LOCAL: 'Recovering after an operation on the hip. Walks with a frame and cannot carry.',
};

const CONTINGENCY = [
  'If a carer does not come: ring the relief list on the fridge, then the agency. Out of hours ring 111.',
  'If I get worse: follow the red page of my folder. My sister has a key. The co-ordinator is told the same day.',
  'If equipment fails: the spare is in the hall. The number for repairs is on it, day and night.',
];

/** A section's words, the person's own or the practitioner's. */
export function sectionText(random: Random, kind: SectionKind, group: PhbGroup): string {
  switch (kind) {
    case 'WHAT_MATTERS':
      return random.pick(MATTERS);
    case 'HOW_TO_SUPPORT_ME':
      return random.pick(SUPPORT);
    case 'GOOD_DAY':
      return random.pick(GOOD_DAY);
    case 'STRENGTHS':
      return random.pick(STRENGTHS);
    case 'HEALTH_NEEDS':
      return NEEDS[group];
    case 'CONTINGENCY':
      return random.pick(CONTINGENCY);
    case 'CAPACITY':
      return 'Decisions wait for the better part of the day. When that cannot be, the representative is rung first.';
  }
}
