import type { PhbGroup } from '@/lib/case/rules/groups';
import type { CostKind } from '@/lib/plan/rules/cost';

/** A service of a plan. Pounds from and to, in steps. `share`: how many plans have it. */
export type Service = {
  service: string;
  why: string;
  provider: string | null;
  cost: CostKind;
  pounds: readonly [from: number, to: number];
  outcome: 0 | 1;
  share: number;
};

export type Offer = {
  outcomes: readonly (readonly [outcome: string, sign: string])[];
  services: readonly Service[];
  risks: readonly (readonly [hazard: string, management: string])[];
};

type Usual = { pounds: Service['pounds']; outcome: 0 | 1; share?: number };

function weekly(service: string, why: string, provider: string | null, usual: Usual): Service {
  return { service, why, provider, cost: 'WEEKLY', share: 1, ...usual };
}

function once(service: string, why: string, provider: string | null, usual: Usual): Service {
  return { service, why, provider, cost: 'ONE_OFF', share: 1, ...usual };
}

/** The services that plans of each group buy. Providers and prices are made up. */
// biome-ignore format: one line a service
export const CATALOGUE: Record<PhbGroup, Offer> = {
  CHC: {
    outcomes: [
      ['I am safe and comfortable at home, day and night', 'No hospital stay for a fall, a sore or a chest infection this year'],
      ['I decide how my day goes and see the people I care about', 'I am up, dressed and out of the house at least three times a week'],
    ],
    services: [
      weekly('Personal assistants, daytime', 'Help with washing, dressing, meals, moving and medicines', 'Employed directly', { pounds: [320, 1_150], outcome: 0 }),
      weekly('Waking night support', 'Turning every three hours, and suction when needed', 'Starling Night Care', { pounds: [280, 720], outcome: 0, share: 0.35 }),
      weekly('Physiotherapy at home', 'Keeps joints moving and the chest clear', 'Riverside Physio', { pounds: [45, 90], outcome: 1, share: 0.5 }),
      weekly('Time out with a companion', 'Going out safely while the main carer rests', 'Lantern Companions', { pounds: [40, 120], outcome: 1, share: 0.55 }),
      once('Respite week for the family carer', 'The main carer needs a break to be able to carry on', 'Meadow House', { pounds: [1_100, 2_400], outcome: 1, share: 0.4 }),
      once('Training for personal assistants', 'Gastrostomy feeding and moving with a hoist', 'CareSkills Training', { pounds: [180, 620], outcome: 0, share: 0.45 }),
    ],
    risks: [
      ['A personal assistant is ill and no one comes', 'Two relief assistants are on call; the agency covers within four hours'],
      ['Pressure sores', 'Turning chart, air mattress, district nurse checks every week'],
      ['Choking on food', 'The speech therapist’s food texture plan is on the kitchen wall; assistants are trained'],
    ],
  },
  CYPCC: {
    outcomes: [
      ['My child is looked after at home by people they know', 'The same small team for six months; no emergency admission'],
      ['My child plays, learns and goes out with us', 'A trip out every week, and swimming each month'],
    ],
    services: [
      weekly('Trained carers at home', 'Airway and feeding care that parents cannot give round the clock', 'Bluebell Children’s Care', { pounds: [260, 820], outcome: 0 }),
      weekly('Night sitting, two nights', 'Parents need sleep to keep their child safe', 'Bluebell Children’s Care', { pounds: [180, 420], outcome: 0, share: 0.5 }),
      weekly('Hydrotherapy', 'Eases stiffness, and is the best hour of the week', 'Seahorse Pool', { pounds: [35, 70], outcome: 1, share: 0.5 }),
      once('Sensory equipment', 'Calms and stimulates; agreed with the occupational therapist', 'Prism Play', { pounds: [240, 950], outcome: 1, share: 0.5 }),
      once('Short break for the whole family', 'Time together, with the care the child needs on the way', 'Harbour Lodge', { pounds: [700, 1_600], outcome: 1, share: 0.35 }),
    ],
    risks: [
      ['A seizure lasts longer than five minutes', 'Rescue medicine is in the bag; all carers are trained; then 999'],
      ['The feeding pump fails at night', 'A spare pump is at home; the helpline number is on it'],
    ],
  },
  S117: {
    outcomes: [
      ['I stay well and out of hospital', 'No stay in hospital this year; I call before things get bad'],
      ['I have a reason to get up in the morning', 'I go to my group or my course each week'],
    ],
    services: [
      weekly('Support worker', 'Helps with routines, shopping and appointments after hospital', 'Steadfast Support', { pounds: [90, 310], outcome: 0 }),
      weekly('Talking therapy', 'Understanding warning signs and what to do about them', 'Open Door Counselling', { pounds: [45, 75], outcome: 0, share: 0.55 }),
      weekly('Gym and swimming', 'Helps with weight gain from medicines and lifts mood', 'Town Leisure Centre', { pounds: [8, 16], outcome: 1, share: 0.6 }),
      once('Laptop and course fees', 'A course is the first step back to work', 'Adult College', { pounds: [260, 780], outcome: 1, share: 0.4 }),
    ],
    risks: [
      ['Stops taking medicines', 'Support worker asks each visit; the crisis plan says who to call'],
      ['Money worries bring old problems back', 'Welfare advice every three months; bills are paid by standing order'],
    ],
  },
  WHEELCHAIR: {
    outcomes: [
      ['I get around at home and outdoors by myself', 'I go to the shops alone by the end of the first month'],
      ['I sit without pain all day', 'No sores, and I can sit up for six hours'],
    ],
    services: [
      once('Powered wheelchair', 'Chosen after an assessment; the standard chair cannot manage kerbs', 'Wheelwright Mobility', { pounds: [1_650, 4_900], outcome: 0, share: 0.55 }),
      once('Active manual wheelchair', 'Light enough to lift into the car alone', 'Wheelwright Mobility', { pounds: [780, 2_350], outcome: 0, share: 0.6 }),
      once('Pressure-relieving cushion', 'Prevents sores from sitting all day', 'Comfort Seating', { pounds: [120, 480], outcome: 1, share: 0.8 }),
      once('Moulded back support', 'Keeps the spine straight and breathing easy', 'Comfort Seating', { pounds: [280, 940], outcome: 1, share: 0.4 }),
      weekly('Repairs and insurance', 'A day with a broken chair is a day in bed', 'Wheelwright Mobility', { pounds: [3, 7], outcome: 0, share: 0.6 }),
    ],
    risks: [
      ['Tips over on a slope', 'Anti-tip bars fitted; two training sessions outdoors'],
      ['The battery runs out far from home', 'Charged every night; the price includes a recovery service'],
    ],
  },
  LONG_TERM_CONDITION: {
    outcomes: [
      ['I manage my condition and stay out of hospital', 'Fewer than two unplanned visits this year'],
      ['I keep doing what I enjoy', 'Back at my garden or my club twice a week'],
    ],
    services: [
      weekly('Help at home', 'Saves breath and strength for what matters', 'Helping Hands Home Care', { pounds: [40, 150], outcome: 0 }),
      weekly('Exercise class for lungs and heart', 'Shown to reduce hospital admissions', 'Breathe Easy Studio', { pounds: [8, 18], outcome: 1, share: 0.7 }),
      once('Air purifier and dehumidifier', 'Damp and dust set off attacks', 'Homewell', { pounds: [180, 460], outcome: 0, share: 0.5 }),
    ],
    risks: [['No one notices a flare-up until too late', 'Daily readings; the rescue pack is in the kitchen; call the nurse line']],
  },
  LEARNING_DISABILITY: {
    outcomes: [
      ['I live in my own home with the right help', 'I stay in my flat and choose who helps me'],
      ['I have friends and work to do', 'Work or volunteering two days each week'],
    ],
    services: [
      weekly('One-to-one support', 'Cooking, travel and staying safe online', 'Own Front Door', { pounds: [190, 640], outcome: 0 }),
      weekly('Supported employment', 'A job coach while learning the work', 'Work Together', { pounds: [60, 160], outcome: 1, share: 0.6 }),
      weekly('Drama group', 'Friends, and the confidence to speak up', 'Stage Right', { pounds: [12, 25], outcome: 1, share: 0.5 }),
      once('Communication tablet', 'To say what is hard to say in words', 'Clear Voice', { pounds: [420, 980], outcome: 0, share: 0.35 }),
    ],
    risks: [['Someone makes friends with them for their money', 'Support worker checks the account with them every month; there is a named safeguarding lead']],
  },
  MENTAL_HEALTH: {
    outcomes: [
      ['I can leave the house and be among people', 'Out of the house four days a week'],
      ['I sleep and eat regularly', 'My own diary shows it'],
    ],
    services: [
      weekly('Peer support', 'Someone who has been there goes along', 'Common Ground', { pounds: [30, 85], outcome: 0 }),
      weekly('Art and pottery', 'Hands busy, mind quiet', 'Kiln Studio', { pounds: [15, 30], outcome: 1, share: 0.7 }),
      once('Bicycle and helmet', 'Daily exercise, and free travel', 'Spokes Workshop', { pounds: [180, 420], outcome: 0, share: 0.4 }),
    ],
    risks: [['Stops answering the door', 'Peer worker tells the care co-ordinator the same day']],
  },
  OTHER_LOCAL: {
    outcomes: [['I recover at home instead of in hospital', 'Home within a week of being ready to leave hospital']],
    services: [
      weekly('Short-term home help', 'Meals and shopping until it is safe to walk', 'Helping Hands Home Care', { pounds: [60, 140], outcome: 0 }),
      once('Grab rails and a bed lever', 'To make home safe from the first night', 'Homewell', { pounds: [90, 260], outcome: 0, share: 0.8 }),
    ],
    risks: [['A fall in the first weeks', 'Wears a falls alarm; rails fitted before discharge']],
  },
};
