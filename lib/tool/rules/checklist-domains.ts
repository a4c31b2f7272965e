import { checklistDomain } from './domain';
import type { Domain } from './edition';

/**
 * The eleven domains of the Checklist of October 2018, which July 2022 kept. A is at or above "high" of the
 * decision support tool, B about moderate, C low or none.
 */
export const CHECKLIST_DOMAINS_2018: readonly Domain[] = [
  checklistDomain({
    key: 'breathing',
    name: 'Breathing',
    plainName: 'Breathing',
    guidance: 'Carries an asterisk: an A here is enough on its own.',
    levels: {
      C: 'No breathing problem, or one that inhalers settle without holding back daily life.',
      B: 'Breathlessness that limits some activities, low-level oxygen, or a mask that helps airflow.',
      A: 'A tracheostomy, breathlessness that stops all activity despite treatment, or a ventilator of any kind.',
    },
  }),
  checklistDomain({
    key: 'nutrition',
    name: 'Nutrition: food and drink',
    plainName: 'Eating and drinking',
    guidance: 'Eating, drinking, swallowing, weight and tubes.',
    levels: {
      C: 'Eats and drinks enough, with prompting, some help, a special diet or supplements.',
      B: 'Has to be fed and it takes long, or a feeding tube that gives no problems.',
      A: 'Swallowing that needs skilled help, weight at risk, or a feeding tube or drip with problems.',
    },
  }),
  checklistDomain({
    key: 'continence',
    name: 'Continence',
    plainName: 'Bladder and bowels',
    guidance: 'Bladder and bowels.',
    levels: {
      C: 'Continent, or routine care is enough.',
      B: 'Routine care and monitoring: catheter, double incontinence, repeated infections.',
      A: 'Difficult care that needs skill at the right moment, beyond routine.',
    },
  }),
  checklistDomain({
    key: 'skin',
    name: 'Skin integrity (including tissue viability)',
    plainName: 'Skin',
    guidance: 'Skin, wounds and pressure damage.',
    levels: {
      C: 'No risk, or a minor one: care or a check once a day or less.',
      B: 'Skin care several times a day, or a shallow wound that heals.',
      A: 'A wound that is deep or does not heal, or specialist dressings.',
    },
  }),
  checklistDomain({
    key: 'mobility',
    name: 'Mobility',
    plainName: 'Moving about',
    guidance: 'Moving, transfers, positioning and falls.',
    levels: {
      C: 'Independent, or takes their own weight with some help or equipment.',
      B: 'Cannot always take their weight but helps with moving; or some risk of falls.',
      A: 'Cannot help with moving, careful positioning, high risk of falls, or no movement at all.',
    },
  }),
  checklistDomain({
    key: 'communication',
    name: 'Communication',
    plainName: 'Being understood',
    guidance: 'Making needs known, with every aid that helps.',
    levels: {
      C: 'Makes needs clear, perhaps with some help or time.',
      B: 'Often hard to understand, even with help; those who know the person can often tell.',
      A: 'Cannot reliably make needs known in any way.',
    },
  }),
  checklistDomain({
    key: 'psychological',
    name: 'Psychological and emotional needs',
    plainName: 'Mood and feelings',
    guidance: 'Mood, anxiety, distress, taking part.',
    levels: {
      C: 'No such needs, or distress that eases with reassurance or prompting.',
      B: 'Distress that does not ease readily and affects health, or mostly withdrawn.',
      A: 'Distress with a severe effect on health, or withdrawn from all care and daily life.',
    },
  }),
  checklistDomain({
    key: 'cognition',
    name: 'Cognition',
    plainName: 'Memory and thinking',
    guidance: 'Memory, orientation, understanding of risk and choices.',
    levels: {
      C: 'No impairment, or occasional lapses with help for complex things.',
      B: 'Prompting with basic care; knows some risks and chooses with help.',
      A: 'Knows few or no risks, and cannot decide about important matters even with help.',
    },
  }),
  checklistDomain({
    key: 'behaviour',
    name: 'Behaviour',
    plainName: 'Behaviour',
    guidance: 'Carries an asterisk: an A here is enough on its own.',
    levels: {
      C: 'Nothing hard, or incidents without risk that do not get in the way of care.',
      B: 'A foreseeable pattern that skilled carers keep safe.',
      A: 'A risk that planned responses do not always remove, or worse.',
    },
  }),
  checklistDomain({
    key: 'medication',
    name: 'Drug therapies and medication: symptom control',
    plainName: 'Medicines and symptoms',
    guidance: 'Carries an asterisk: an A here is enough on its own.',
    levels: {
      C: 'Controlled without problems, prompting is enough, or mild foreseeable pain.',
      B: 'Has to be given because of refusal, type or route; or moderate pain in a known pattern.',
      A: 'Given and monitored by someone trained, as needs vary; or pain that affects other care, or worse.',
    },
  }),
  checklistDomain({
    key: 'consciousness',
    name: 'Altered states of consciousness',
    plainName: 'Seizures and blackouts',
    guidance: 'Carries an asterisk: an A here is enough on its own.',
    levels: {
      C: 'No episodes, or past ones now well controlled.',
      B: 'About one episode a month or fewer, with supervision.',
      A: 'Frequent episodes, ones that need skilled treatment, or coma.',
    },
  }),
];
