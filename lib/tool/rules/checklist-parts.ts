import { checklistDomain } from './domain';
import type { ToolPart } from './tool';

/** The eleven domains of the Checklist. A is at or above "high" of the decision support tool, B about moderate, C low or none. */
export const CHECKLIST_PARTS: readonly ToolPart[] = [
  checklistDomain('breathing', 'Breathing', 'Carries an asterisk: an A here is enough on its own.', {
    C: 'No breathing problem, or one that inhalers settle without holding back daily life.',
    B: 'Breathlessness that limits some activities, low-level oxygen, or a mask that helps airflow.',
    A: 'A tracheostomy, breathlessness that stops all activity despite treatment, or a ventilator of any kind.',
  }),
  checklistDomain(
    'nutrition',
    'Nutrition: food and drink',
    'Eating, drinking, swallowing, weight and tubes.',
    {
      C: 'Eats and drinks enough, with prompting, some help, a special diet or supplements.',
      B: 'Has to be fed and it takes long, or a feeding tube that gives no problems.',
      A: 'Swallowing that needs skilled help, weight at risk, or a feeding tube or drip with problems.',
    },
  ),
  checklistDomain('continence', 'Continence', 'Bladder and bowels.', {
    C: 'Continent, or routine care is enough.',
    B: 'Routine care and monitoring: catheter, double incontinence, repeated infections.',
    A: 'Difficult care that needs skill at the right moment, beyond routine.',
  }),
  checklistDomain(
    'skin',
    'Skin integrity (including tissue viability)',
    'Skin, wounds and pressure damage.',
    {
      C: 'No risk, or a minor one: care or a check once a day or less.',
      B: 'Skin care several times a day, or a shallow wound that heals.',
      A: 'A wound that is deep or does not heal, or specialist dressings.',
    },
  ),
  checklistDomain('mobility', 'Mobility', 'Moving, transfers, positioning and falls.', {
    C: 'Independent, or takes their own weight with some help or equipment.',
    B: 'Cannot always take their weight but helps with moving; or some risk of falls.',
    A: 'Cannot help with moving, careful positioning, high risk of falls, or no movement at all.',
  }),
  checklistDomain('communication', 'Communication', 'Making needs known, with every aid that helps.', {
    C: 'Makes needs clear, perhaps with some help or time.',
    B: 'Often hard to understand, even with help; those who know the person can often tell.',
    A: 'Cannot reliably make needs known in any way.',
  }),
  checklistDomain(
    'psychological',
    'Psychological and emotional needs',
    'Mood, anxiety, distress, taking part.',
    {
      C: 'No such needs, or distress that eases with reassurance or prompting.',
      B: 'Distress that does not ease readily and affects health, or mostly withdrawn.',
      A: 'Distress with a severe effect on health, or withdrawn from all care and daily life.',
    },
  ),
  checklistDomain('cognition', 'Cognition', 'Memory, orientation, understanding of risk and choices.', {
    C: 'No impairment, or occasional lapses with help for complex things.',
    B: 'Prompting with basic care; knows some risks and chooses with help.',
    A: 'Knows few or no risks, and cannot decide about important matters even with help.',
  }),
  checklistDomain('behaviour', 'Behaviour', 'Carries an asterisk: an A here is enough on its own.', {
    C: 'Nothing hard, or incidents without risk that do not get in the way of care.',
    B: 'A foreseeable pattern that skilled carers keep safe.',
    A: 'A risk that planned responses do not always remove, or worse.',
  }),
  checklistDomain(
    'medication',
    'Drug therapies and medication: symptom control',
    'Carries an asterisk: an A here is enough on its own.',
    {
      C: 'Controlled without problems, prompting is enough, or mild foreseeable pain.',
      B: 'Has to be given because of refusal, type or route; or moderate pain in a known pattern.',
      A: 'Given and monitored by someone trained, as needs vary; or pain that affects other care, or worse.',
    },
  ),
  checklistDomain(
    'consciousness',
    'Altered states of consciousness',
    'Carries an asterisk: an A here is enough on its own.',
    {
      C: 'No episodes, or past ones now well controlled.',
      B: 'About one episode a month or fewer, with supervision.',
      A: 'Frequent episodes, ones that need skilled treatment, or coma.',
    },
  ),
];
