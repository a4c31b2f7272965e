import { DST_CHARACTERISTICS_2018 } from './characteristics';
import { adultDomain } from './domain';
import type { Domain } from './edition';

/**
 * The twelve domains of the decision support tool of October 2018, which July 2022 kept, with the levels that
 * each one has; then the four characteristics.
 */
export const DST_DOMAINS_2018: readonly Domain[] = [
  adultDomain({
    key: 'breathing',
    name: 'Breathing',
    plainName: 'Breathing',
    guidance: 'How the person breathes, at rest and when active, and what it takes to keep it so.',
    levels: {
      NONE: 'Breathes without difficulty. Nothing to treat or watch.',
      LOW: 'Some breathlessness, or inhalers or a nebuliser, that settles and does not hold back daily life.',
      MODERATE:
        'Breathlessness limits some daily activities, or needs low-level oxygen or a mask that helps airflow.',
      HIGH: 'Breathes through a tracheostomy with care that works, or is too breathless for any daily activity despite treatment.',
      SEVERE:
        'Breathes with difficulty even with suction, full treatment or a machine that drives breathing through a mask.',
      PRIORITY: 'Cannot breathe without invasive ventilation.',
    },
  }),
  adultDomain({
    key: 'nutrition',
    name: 'Nutrition: food and drink',
    plainName: 'Eating and drinking',
    guidance: 'Eating, drinking, swallowing, weight, and any feeding tube.',
    levels: {
      NONE: 'Eats and drinks enough by mouth.',
      LOW: 'Needs prompting, some help with meals, a special diet or supplements.',
      MODERATE: 'Needs to be fed and it takes long, or is fed by a tube that gives no problems.',
      HIGH: 'Swallowing needs skilled help to prevent choking, weight is at risk, or a feeding tube gives problems.',
      SEVERE:
        'Takes nothing by mouth and needs skilled watching round the clock, such as feeding into a vein; or no feeding is possible.',
    },
  }),
  adultDomain({
    key: 'continence',
    name: 'Continence',
    plainName: 'Bladder and bowels',
    guidance: 'Bladder and bowels, and the care they need. Skin damage goes under skin.',
    levels: {
      NONE: 'In control of bladder and bowels.',
      LOW: 'Routine care is enough: pads, sheaths, regular toileting, a settled stoma.',
      MODERATE:
        'Routine care and monitoring for problems: a catheter, double incontinence, repeated infections.',
      HIGH: 'Care is difficult and often needs skill at the right moment, such as washouts or frequent new catheters.',
    },
  }),
  adultDomain({
    key: 'skin',
    name: 'Skin integrity (including tissue viability)',
    plainName: 'Skin',
    guidance: 'Skin, wounds and the risk of pressure damage.',
    levels: {
      NONE: 'Skin is intact and not at risk.',
      LOW: 'Some risk, or a minor wound or condition: care or a check once a day or less.',
      MODERATE: 'Turning or skin care several times a day, or a shallow wound that heals with treatment.',
      HIGH: 'A shallow wound that does not heal, or a deep one above bone and tendon that does; or specialist dressings.',
      SEVERE:
        'Deep wounds that do not heal, reach bone, tendon or joint, or are several and not getting better.',
    },
  }),
  adultDomain({
    key: 'mobility',
    name: 'Mobility',
    plainName: 'Moving about',
    guidance: 'Moving, transfers, positioning, falls and involuntary movement.',
    levels: {
      NONE: 'Moves about independently.',
      LOW: 'Takes their own weight, with some help or equipment.',
      MODERATE:
        'Cannot always take their weight, or stays mostly in one position, but helps with moving; or falls are a risk.',
      HIGH: 'Cannot help with moving, needs careful positioning because of pain or harm, or is at high risk of falls.',
      SEVERE: 'Cannot move at all, or each movement risks serious harm and the position is critical.',
    },
  }),
  adultDomain({
    key: 'communication',
    name: 'Communication',
    plainName: 'Being understood',
    guidance: 'Making needs known and understanding others, with every aid that helps.',
    levels: {
      NONE: 'Makes needs clear, in words or otherwise.',
      LOW: 'Needs some help, time or effort from others to be understood.',
      MODERATE:
        'Often hard to understand, even with help; those who know the person can often tell what is needed.',
      HIGH: 'Cannot reliably make needs known in any way; others have to anticipate most of them.',
    },
  }),
  adultDomain({
    key: 'psychological',
    name: 'Psychological and emotional needs',
    plainName: 'Mood and feelings',
    guidance: 'Mood, anxiety, distress and taking part, apart from behaviour and cognition.',
    levels: {
      NONE: 'Mood and feelings need no support.',
      LOW: 'Low mood, anxiety or distress that eases with reassurance, distraction or prompting.',
      MODERATE: 'Distress that does not ease readily and affects health more and more; or mostly withdrawn.',
      HIGH: 'Distress with a severe effect on health, or withdrawn from all care and daily life.',
    },
  }),
  adultDomain({
    key: 'cognition',
    name: 'Cognition',
    plainName: 'Memory and thinking',
    guidance:
      'Memory, orientation, understanding of risk and making choices. Think of mental capacity for each decision.',
    levels: {
      NONE: 'No sign of impairment or confusion.',
      LOW: 'Occasional lapses: help with complex things such as money, but knows basic risks.',
      MODERATE: 'Needs prompting with basic care; knows some risks and chooses with help.',
      HIGH: 'Knows few needs and risks, and cannot decide about important matters even with help.',
      SEVERE: 'Cannot judge basic risks at all; others must anticipate every need and keep the person safe.',
    },
  }),
  adultDomain({
    key: 'behaviour',
    name: 'Behaviour',
    plainName: 'Behaviour',
    guidance:
      'Behaviour that risks harm to the person, others or property: how often, how strong, how foreseeable.',
    levels: {
      NONE: 'Nothing that others find hard or that carries a risk.',
      LOW: 'Some incidents that carry no risk and do not get in the way of care.',
      MODERATE: 'A foreseeable pattern that skilled carers keep safe; care is nearly always accepted.',
      HIGH: 'A foreseeable risk that planned responses reduce and do not always remove.',
      SEVERE: 'Frequent or strong enough for a significant risk, needing a skilled response beyond the plan.',
      PRIORITY: 'An immediate and serious risk at any moment, needing a skilled response all the time.',
    },
  }),
  adultDomain({
    key: 'medication',
    name: 'Drug therapies and medication: symptom control',
    plainName: 'Medicines and symptoms',
    guidance: 'Medicines, pain and other symptoms: who gives them, who watches, how stable it is.',
    levels: {
      NONE: 'Symptoms are controlled and medicines cause no problem.',
      LOW: 'Prompting or giving medicines that are accepted, or mild, foreseeable pain.',
      MODERATE: 'Has to be given because of refusal, type or route; or moderate pain in a known pattern.',
      HIGH: 'Given and monitored by someone trained, as the condition or side effects vary; or pain that affects other care.',
      SEVERE:
        'A nurse has to manage it at least weekly as it is unstable; or severe pain that does not respond.',
      PRIORITY:
        'A nurse has to manage it every day as things change fast; or overwhelming pain despite everything.',
    },
  }),
  adultDomain({
    key: 'consciousness',
    name: 'Altered states of consciousness',
    plainName: 'Seizures and blackouts',
    guidance: 'Seizures, blackouts and other loss of awareness: how often, how well prevented, what harm.',
    levels: {
      NONE: 'No episodes.',
      LOW: 'Episodes in the past, now well controlled with little risk.',
      MODERATE: 'About one episode a month or fewer, with supervision.',
      HIGH: 'Frequent episodes with supervision, or occasional ones that need skilled treatment.',
      PRIORITY:
        'In a coma, or on most days episodes that treatment does not prevent, with a severe risk of harm.',
    },
  }),
  adultDomain({
    key: 'other',
    name: 'Other significant care needs',
    plainName: 'Other needs',
    guidance:
      'A need that does not fit any of the eleven other domains. Say what it is. Do not count a need twice.',
    mustNameNeed: true,
    levels: {
      NONE: 'There is no such need.',
      LOW: 'A need that is light and steady.',
      MODERATE: 'A need that takes regular care or watching.',
      HIGH: 'A need that takes skill or much care each day.',
      SEVERE: 'A need that takes skilled care at almost any time.',
    },
  }),
  ...DST_CHARACTERISTICS_2018,
];
