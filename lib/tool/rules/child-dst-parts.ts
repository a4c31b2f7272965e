import { CHILD_AREAS } from './characteristics';
import { childDomain } from './domain';
import type { ToolPart } from './tool';

/** The ten domains of the children's decision support tool. "No additional needs": nothing beyond what is usual for the age. */
export const CHILD_DST_PARTS: readonly ToolPart[] = [
  childDomain(
    'breathing',
    'Breathing',
    'Breathing by day and night, compared with children of the same age.',
    {
      NONE: 'Breathes as others of this age do.',
      LOW: 'Inhalers or a nebuliser as a routine.',
      MODERATE:
        'Spells of breathlessness that need specialist advice, low-level oxygen, or regular chest care.',
      HIGH: 'A tracheostomy, high-flow oxygen, or help with breathing through a mask during sleep.',
      SEVERE: 'A tracheostomy or mask ventilation that needs frequent skilled care by day and night.',
      PRIORITY: 'Depends on a ventilator to live, or has an airway that may fail at any time.',
    },
  ),
  childDomain(
    'eating',
    'Eating and drinking',
    'Food, drink, swallowing and growth, compared with the same age.',
    {
      NONE: 'Eats and drinks as others of this age do.',
      LOW: 'Some help beyond what is usual at this age, or a special diet.',
      MODERATE: 'Has to be fed and it takes long, or is mostly fed by a tube that gives no problems.',
      HIGH: 'Does not grow well despite advice, unsafe swallowing, or tube feeding with problems that need skill.',
      SEVERE: 'Most food and fluid goes into a vein.',
    },
  ),
  childDomain(
    'mobility',
    'Mobility',
    'Moving, standing, transfers and positioning, compared with the same age.',
    {
      NONE: 'Moves as others of this age do.',
      LOW: 'Stands and moves with some help or aids.',
      MODERATE: 'Finds it hard to stand or move even with aids, but does some of it with help.',
      HIGH: 'Cannot move as the age would allow, and needs careful positioning to prevent harm or pain.',
      SEVERE: 'Cannot move at all and is unstable, or the position is critical to staying alive.',
    },
  ),
  childDomain('continence', 'Continence and elimination', 'Bladder, bowels, stoma, catheter, dialysis.', {
    NONE: 'As others of this age.',
    LOW: 'Incontinence that pads, medicine or regular toileting manage.',
    MODERATE: 'Doubly incontinent with routine care, a stoma in routine care, or own catheter care.',
    HIGH: 'Care that needs someone trained at the right moment, a difficult stoma, or dialysis in hospital.',
    SEVERE: 'Dialysis at home, or care as demanding as that.',
  }),
  childDomain('skin', 'Skin and tissue viability', 'Skin conditions, wounds and pressure damage.', {
    NONE: 'Skin is intact and not at risk.',
    LOW: 'Some pressure damage, a small wound, or a condition seen less than weekly.',
    MODERATE: 'A wound that heals, a condition seen weekly, or preventive care several times a day.',
    HIGH: 'A wound that does not heal, a condition seen daily, or specialist dressings several times a week.',
    SEVERE: 'A skin condition or burns that threaten life, with long, painful dressings.',
  }),
  childDomain(
    'communication',
    'Communication',
    'Understanding and being understood, compared with the same age.',
    {
      NONE: 'As others of this age, or in another language or sign.',
      LOW: 'Needs prompting, time or some help to be understood.',
      MODERATE: 'Often hard to understand even with help, except by those who know the child well.',
      HIGH: 'Can rarely make even basic needs known, whatever the support.',
    },
  ),
  childDomain(
    'medication',
    'Drug therapies and medicines',
    'Medicines, pain and symptoms: who gives them, who watches, lost sleep.',
    {
      NONE: 'A parent or the child gives medicines as usual at this age.',
      LOW: 'Someone trained has to give them because of the type, route or refusal.',
      MODERATE: 'Given and monitored by someone trained, as the condition varies.',
      HIGH: 'A nurse or someone trained has to manage it at least weekly, as it is unstable.',
      SEVERE: 'A nurse has to manage it every day with a doctor’s advice, as things change fast.',
      PRIORITY:
        'A nurse has to manage it through the day with a doctor at hand; failure would be an emergency.',
    },
  ),
  childDomain(
    'psychological',
    'Psychological and emotional needs',
    'Mood, distress, self-harm, beyond what is usual at this age.',
    {
      NONE: 'As others of this age.',
      LOW: 'Distress now and then that eases with reassurance.',
      MODERATE: 'Distress that lasts, needs planned support, and affects health or daily life.',
      HIGH: 'Severe or fast-changing distress, or self-harm, that needs specialists and puts the child at risk.',
    },
  ),
  childDomain('seizures', 'Seizures', 'How often, how long, what stops them, what harm.', {
    NONE: 'No seizures.',
    LOW: 'None lately, or few and with little risk.',
    MODERATE: 'Seizures in recent months that need supervision.',
    HIGH: 'Seizures that need rescue medicine about every week, or many at night.',
    SEVERE: 'Uncontrolled seizures on most days that rescue medicine may not stop.',
  }),
  childDomain(
    'behaviour',
    'Challenging behaviour',
    'Behaviour that puts the child or others at risk, compared with the same age.',
    {
      NONE: 'As others of this age.',
      LOW: 'Some incidents beyond what is usual, managed in ordinary settings.',
      MODERATE: 'More frequent or stronger than expected, with an effect on daily life.',
      HIGH: 'Regular and harmful despite specialist help; a plan reduces the risk.',
      SEVERE: 'Frequent and strong, a threat to safety that needs a specialist response.',
      PRIORITY: 'Extreme, with an immediate and serious risk; a skilled response all the time.',
    },
  ),
  ...CHILD_AREAS,
];
