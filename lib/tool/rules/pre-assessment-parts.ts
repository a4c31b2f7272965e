import { preAssessmentDomain } from './domain';
import type { ToolPart } from './tool';

const NO_NEED = 'Nothing beyond what is usual for the age, or what local services meet already.';

/** The ten domains of the children's pre-assessment, asked briefly: is there a need that may call for continuing care? */
export const PRE_ASSESSMENT_PARTS: readonly ToolPart[] = [
  preAssessmentDomain('breathing', 'Breathing', 'Oxygen, a tracheostomy, a ventilator, suction.', {
    NO_NEED,
    NEED: 'Breathing needs equipment, trained care or watching.',
  }),
  preAssessmentDomain('eating', 'Eating and drinking', 'Feeding, swallowing, tubes, growth.', {
    NO_NEED,
    NEED: 'Feeding needs a tube, trained care or watching.',
  }),
  preAssessmentDomain('mobility', 'Mobility', 'Moving, transfers, positioning.', {
    NO_NEED,
    NEED: 'Moving or positioning needs trained care, or is a risk.',
  }),
  preAssessmentDomain('continence', 'Continence and elimination', 'Catheter, stoma, dialysis.', {
    NO_NEED,
    NEED: 'Bladder, bowels or kidneys need trained care.',
  }),
  preAssessmentDomain('skin', 'Skin and tissue viability', 'Wounds, pressure damage, skin conditions.', {
    NO_NEED,
    NEED: 'Skin needs dressings, trained care or frequent checks.',
  }),
  preAssessmentDomain('communication', 'Communication', 'Making needs known.', {
    NO_NEED,
    NEED: 'Needs are hard to make known even with help.',
  }),
  preAssessmentDomain('medication', 'Drug therapies and medicines', 'Medicines, pain, symptoms.', {
    NO_NEED,
    NEED: 'Medicines or symptoms need trained care or watching.',
  }),
  preAssessmentDomain('psychological', 'Psychological and emotional needs', 'Mood, distress, self-harm.', {
    NO_NEED,
    NEED: 'Distress needs planned or specialist support.',
  }),
  preAssessmentDomain('seizures', 'Seizures', 'How often, and what stops them.', {
    NO_NEED,
    NEED: 'Seizures need watching, rescue medicine or trained care.',
  }),
  preAssessmentDomain('behaviour', 'Challenging behaviour', 'Risk to the child or others.', {
    NO_NEED,
    NEED: 'Behaviour is a risk that needs planned or specialist support.',
  }),
];
