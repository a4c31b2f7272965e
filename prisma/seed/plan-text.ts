import type { PhbGroup } from '@/lib/case/rules/groups';
import type { SectionKind } from '@/lib/plan/rules/sections';
import type { Random } from './random';

/** A person's own words, and the ages they fit, both inclusive. */
type Said = readonly [least: number, most: number, text: string];

const MATTERS: readonly Said[] = [
  [25, 120, 'Being at home with my family around me. I like my own bed, my own kitchen and the radio on in the morning.'],
  [65, 120, 'Seeing my grandchildren on Sundays and getting to the allotment when the weather is good.'],
  [18, 120, 'Having the same faces. I am tired of telling my story again to someone new.'],
  [18, 120, 'My music, my dog and my independence, in that order.'],
  [18, 120, 'My faith and my Friday prayers. Being helped by someone who understands that.'],
  [18, 120, 'Watching my team, win or lose, with a proper cup of tea.'],
  [16, 24, 'Going to college with my friends and not always having Mum next to me.'],
  [0, 17, 'Being at home with my family, my music and my own bed.'],
  [0, 17, 'Swimming, the garden, and carers who know me and make me laugh.'],
]; // biome-ignore format: one line a text

const SUPPORT: readonly Said[] = [
  [12, 120, 'Ask me, not the person next to me. Give me time to answer. Tell me before you move me.'],
  [18, 120, 'Be on time. If you will be late, send me a text. Take your shoes off at the door.'],
  [18, 120, 'Speak clearly and to my right side. Write things down for me.'],
  [18, 120, 'Do not fuss. Help with what I cannot do, and let me do the rest, even when it takes a while.'],
  [0, 120, 'If I go quiet I am in pain. Ask me to point at the card.'],
  [0, 17, 'Tell me what you are going to do before you do it. Sing if I am worried.'],
]; // biome-ignore format: one line a text

const GOOD_DAY: readonly Said[] = [
  [18, 120, 'A good day: up by nine, out by eleven, people round, lots of laughing. A bad day: no one comes and I stay in bed.'],
  [18, 120, 'On a good day I breathe easily and cook something. On a bad day I need help with everything and no questions.'],
  [0, 120, 'A good day is when I sleep through the night. After a bad night I need a slow morning.'],
  [0, 17, 'On a good day I go to school and then swimming. On a bad day I have fits and sleep a lot.'],
]; // biome-ignore format: one line a text

const STRENGTHS: readonly Said[] = [
  [18, 120, 'I know my condition better than anyone. I am good with people and with money.'],
  [18, 120, 'I have a big family and good neighbours, and I never give up.'],
  [0, 120, 'I am funny, I remember everything, and I love to draw.'],
  [0, 17, 'I have a big smile, and I always let people know what I like.'],
]; // biome-ignore format: one line a text

const NEEDS: Record<PhbGroup, string> = {
  CHC: 'Needs help with all care and with moving. Swallowing is not safe without a plan. Skin is at high risk. Needs someone close by day and night.',
  CYPCC:
    'Epilepsy and tube feeding. Needs trained carers who know what to do in a seizure and how to keep the airway clear.',
  S117: 'A long illness with two stays in hospital under section 3. Does well with routine, medicines and someone to talk to.',
  WHEELCHAIR:
    'Cannot walk outdoors. Sits for most of the day and has pain and sore skin from the present chair.',
  LONG_TERM_CONDITION:
    'Lung disease with frequent flare-ups. Breathless on stairs. Three unplanned visits to hospital last year.',
  LEARNING_DISABILITY:
    'Needs prompting with cooking, money and travel. Understands short sentences and pictures best. Anxious in crowds.',
  MENTAL_HEALTH:
    'Depression and panic attacks. Finds it very hard to leave the house. Sleeps during the day when unwell.',
  OTHER_LOCAL: 'Recovering after an operation on the hip. Walks with a frame and cannot carry things.',
};

const CONTINGENCY = [
  'If a carer does not come: call the relief list on the fridge, then the agency. At night and at weekends call 111.',
  'If I get worse: follow the red page of my folder. My sister has a key. Tell the care co-ordinator the same day.',
  'If equipment fails: the spare is in the hall. The number for repairs is on it, day and night.',
];

type About = { group: PhbGroup; calledName: string; age: number; representativeName: string | null };

/** The text of a section, the person's own or the practitioner's. */
export function sectionText(random: Random, kind: SectionKind, about: About): string {
  switch (kind) {
    case 'WHAT_MATTERS':
      return said(random, MATTERS, about);
    case 'HOW_TO_SUPPORT_ME':
      return said(random, SUPPORT, about);
    case 'GOOD_DAY':
      return said(random, GOOD_DAY, about);
    case 'STRENGTHS':
      return said(random, STRENGTHS, about);
    case 'IMPORTANT_PEOPLE':
      return about.age < 18
        ? 'My family, my best friend and our dog.'
        : 'My family and the two friends I call each week.';
    case 'COMMUNICATION':
      return 'I need a little time. If I look away I am thinking. Ask one thing at a time.';
    case 'DO_AND_DO_NOT':
      return 'Please do: knock, say your name, put things back.\nPlease do not: talk over my head, move my chair, hurry me.';
    case 'ALSO_WORTH_KNOWING':
      return 'I like the window open, even in winter.';
    case 'HEALTH_NEEDS':
      return NEEDS[about.group];
    case 'CONTINGENCY':
      return random.pick(CONTINGENCY);
    case 'CAPACITY':
      return capacityText(about);
  }
}

function said(random: Random, texts: readonly Said[], { age }: About): string {
  return random.pick(texts.filter(([least, most]) => age >= least && age <= most))[2];
}

function capacityText({ calledName, representativeName }: About): string {
  const first = representativeName ?? 'the family';
  return `We wait until a time of day when ${calledName} can decide. If we cannot wait, we call ${first} first.`;
}
