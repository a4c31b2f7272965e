import { CHILD_AREAS_2010 } from './characteristics';
import { childDomain } from './domain';
import type { Domain } from './edition';

/**
 * The ten domains of the children's decision support tool of 2010, which 2016 kept (K?), then the three other
 * areas. "No additional needs": nothing beyond what is usual for the age.
 */
export const CHILD_DST_DOMAINS_2010: readonly Domain[] = [
  childDomain({
    key: 'breathing',
    name: 'Breathing',
    plainName: 'Breathing',
    guidance: 'Breathing by day and night, compared with children of the same age.',
    levels: {
      NONE: 'Breathes as others of this age do.',
      LOW: 'Inhalers or a nebuliser as a routine.',
      MODERATE:
        'Spells of breathlessness that need specialist advice, low-level oxygen, or regular chest care.',
      HIGH: 'A tracheostomy, high-flow oxygen, or help with breathing through a mask during sleep.',
      SEVERE: 'A tracheostomy or mask ventilation that needs frequent skilled care by day and night.',
      PRIORITY: 'Depends on a ventilator to live, or has an airway that may fail at any time.',
    },
  }),
  childDomain({
    key: 'eating',
    name: 'Eating and drinking',
    plainName: 'Eating and drinking',
    guidance: 'Food, drink, swallowing and growth, compared with the same age.',
    levels: {
      NONE: 'Eats and drinks as others of this age do.',
      LOW: 'Some help beyond what is usual at this age, or a special diet.',
      MODERATE: 'Has to be fed and it takes long, or is mostly fed by a tube that gives no problems.',
      HIGH: 'Does not grow well despite advice, unsafe swallowing, or tube feeding with problems that need skill.',
      SEVERE: 'Most food and fluid goes into a vein.',
    },
  }),
  childDomain({
    key: 'mobility',
    name: 'Mobility',
    plainName: 'Moving about',
    guidance: 'Moving, standing, transfers and positioning, compared with the same age.',
    levels: {
      NONE: 'Moves as others of this age do.',
      LOW: 'Stands and moves with some help or aids.',
      MODERATE: 'Finds it hard to stand or move even with aids, but does some of it with help.',
      HIGH: 'Cannot move as the age would allow, and needs careful positioning to prevent harm or pain.',
      SEVERE: 'Cannot move at all and is unstable, or the position is critical to staying alive.',
    },
  }),
  childDomain({
    key: 'continence',
    name: 'Continence and elimination',
    plainName: 'Bladder and bowels',
    guidance: 'Bladder, bowels, stoma, catheter, dialysis.',
    levels: {
      NONE: 'As others of this age.',
      LOW: 'Incontinence that pads, medicine or regular toileting manage.',
      MODERATE: 'Doubly incontinent with routine care, a stoma in routine care, or own catheter care.',
      HIGH: 'Care that needs someone trained at the right moment, a difficult stoma, or dialysis in hospital.',
      SEVERE: 'Dialysis at home, or care as demanding as that.',
    },
  }),
  childDomain({
    key: 'skin',
    name: 'Skin and tissue viability',
    plainName: 'Skin',
    guidance: 'Skin conditions, wounds and pressure damage.',
    levels: {
      NONE: 'Skin is intact and not at risk.',
      LOW: 'Some pressure damage, a small wound, or a condition seen less than weekly.',
      MODERATE: 'A wound that heals, a condition seen weekly, or preventive care several times a day.',
      HIGH: 'A wound that does not heal, a condition seen daily, or specialist dressings several times a week.',
      SEVERE: 'A skin condition or burns that threaten life, with long, painful dressings.',
    },
  }),
  childDomain({
    key: 'communication',
    name: 'Communication',
    plainName: 'Being understood',
    guidance: 'Understanding and being understood, compared with the same age.',
    levels: {
      NONE: 'As others of this age, or in another language or sign.',
      LOW: 'Needs prompting, time or some help to be understood.',
      MODERATE: 'Often hard to understand even with help, except by those who know the child well.',
      HIGH: 'Can rarely make even basic needs known, whatever the support.',
    },
  }),
  childDomain({
    key: 'medication',
    name: 'Drug therapies and medicines',
    plainName: 'Medicines and symptoms',
    guidance: 'Medicines, pain and symptoms: who gives them, who watches, lost sleep.',
    levels: {
      NONE: 'A parent or the child gives medicines as usual at this age.',
      LOW: 'Someone trained has to give them because of the type, route or refusal.',
      MODERATE: 'Given and monitored by someone trained, as the condition varies.',
      HIGH: 'A nurse or someone trained has to manage it at least weekly, as it is unstable.',
      SEVERE: 'A nurse has to manage it every day with a doctor’s advice, as things change fast.',
      PRIORITY:
        'A nurse has to manage it through the day with a doctor at hand; failure would be an emergency.',
    },
  }),
  childDomain({
    key: 'psychological',
    name: 'Psychological and emotional needs',
    plainName: 'Mood and feelings',
    guidance: 'Mood, distress, self-harm, beyond what is usual at this age.',
    levels: {
      NONE: 'As others of this age.',
      LOW: 'Distress now and then that eases with reassurance.',
      MODERATE: 'Distress that lasts, needs planned support, and affects health or daily life.',
      HIGH: 'Severe or fast-changing distress, or self-harm, that needs specialists and puts the child at risk.',
    },
  }),
  childDomain({
    key: 'seizures',
    name: 'Seizures',
    plainName: 'Seizures (fits)',
    guidance: 'How often, how long, what stops them, what harm.',
    levels: {
      NONE: 'No seizures.',
      LOW: 'None lately, or few and with little risk.',
      MODERATE: 'Seizures in recent months that need supervision.',
      HIGH: 'Seizures that need rescue medicine about every week, or many at night.',
      SEVERE: 'Uncontrolled seizures on most days that rescue medicine may not stop.',
    },
  }),
  childDomain({
    key: 'behaviour',
    name: 'Challenging behaviour',
    plainName: 'Behaviour',
    guidance: 'Behaviour that puts the child or others at risk, compared with the same age.',
    levels: {
      NONE: 'As others of this age.',
      LOW: 'Some incidents beyond what is usual, managed in ordinary settings.',
      MODERATE: 'More frequent or stronger than expected, with an effect on daily life.',
      HIGH: 'Regular and harmful despite specialist help; a plan reduces the risk.',
      SEVERE: 'Frequent and strong, a threat to safety that needs a specialist response.',
      PRIORITY: 'Extreme, with an immediate and serious risk; a skilled response all the time.',
    },
  }),
  ...CHILD_AREAS_2010,
];
