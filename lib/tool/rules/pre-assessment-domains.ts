import { preAssessmentDomain } from './domain';
import type { Domain } from './edition';

const NO_NEED = 'Nothing beyond what is usual for the age, or what local services meet already.';

/**
 * The ten domains of the children's pre-assessment of 2010, which 2016 kept (K?). Each asks briefly: is there
 * a need that may call for continuing care?
 */
export const PRE_ASSESSMENT_DOMAINS_2010: readonly Domain[] = [
  preAssessmentDomain({
    key: 'breathing',
    name: 'Breathing',
    plainName: 'Breathing',
    guidance: 'Oxygen, a tracheostomy, a ventilator, suction.',
    levels: {
      NO_NEED,
      NEED: 'Breathing needs equipment, trained care or watching.',
    },
  }),
  preAssessmentDomain({
    key: 'eating',
    name: 'Eating and drinking',
    plainName: 'Eating and drinking',
    guidance: 'Feeding, swallowing, tubes, growth.',
    levels: {
      NO_NEED,
      NEED: 'Feeding needs a tube, trained care or watching.',
    },
  }),
  preAssessmentDomain({
    key: 'mobility',
    name: 'Mobility',
    plainName: 'Moving about',
    guidance: 'Moving, transfers, positioning.',
    levels: {
      NO_NEED,
      NEED: 'Moving or positioning needs trained care, or is a risk.',
    },
  }),
  preAssessmentDomain({
    key: 'continence',
    name: 'Continence and elimination',
    plainName: 'Bladder and bowels',
    guidance: 'Catheter, stoma, dialysis.',
    levels: {
      NO_NEED,
      NEED: 'Bladder, bowels or kidneys need trained care.',
    },
  }),
  preAssessmentDomain({
    key: 'skin',
    name: 'Skin and tissue viability',
    plainName: 'Skin',
    guidance: 'Wounds, pressure damage, skin conditions.',
    levels: {
      NO_NEED,
      NEED: 'Skin needs dressings, trained care or frequent checks.',
    },
  }),
  preAssessmentDomain({
    key: 'communication',
    name: 'Communication',
    plainName: 'Being understood',
    guidance: 'Making needs known.',
    levels: {
      NO_NEED,
      NEED: 'Needs are hard to make known even with help.',
    },
  }),
  preAssessmentDomain({
    key: 'medication',
    name: 'Drug therapies and medicines',
    plainName: 'Medicines and symptoms',
    guidance: 'Medicines, pain, symptoms.',
    levels: {
      NO_NEED,
      NEED: 'Medicines or symptoms need trained care or watching.',
    },
  }),
  preAssessmentDomain({
    key: 'psychological',
    name: 'Psychological and emotional needs',
    plainName: 'Mood and feelings',
    guidance: 'Mood, distress, self-harm.',
    levels: {
      NO_NEED,
      NEED: 'Distress needs planned or specialist support.',
    },
  }),
  preAssessmentDomain({
    key: 'seizures',
    name: 'Seizures',
    plainName: 'Seizures (fits)',
    guidance: 'How often, and what stops them.',
    levels: {
      NO_NEED,
      NEED: 'Seizures need watching, rescue medicine or trained care.',
    },
  }),
  preAssessmentDomain({
    key: 'behaviour',
    name: 'Challenging behaviour',
    plainName: 'Behaviour',
    guidance: 'Risk to the child or others.',
    levels: {
      NO_NEED,
      NEED: 'Behaviour is a risk that needs planned or specialist support.',
    },
  }),
];
