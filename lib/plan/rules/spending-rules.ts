/** What a budget must not pay for, a code each. */
export type ExcludedCode =
  | 'X1'
  | 'X2'
  | 'X3'
  | 'X4'
  | 'X5'
  | 'X6'
  | 'X7'
  | 'X8'
  | 'X9'
  | 'X10'
  | 'X11'
  | 'X12'
  | 'X13'
  | 'X14';

export type SpendingRule = {
  /** What it is about, in a few words. */
  name: string;
  source: string;
  /** How sure the source is: from a text that was read, from two that agree, known, or a practice. */
  mark: 'V' | 'V2' | 'K' | 'P';
  /** What staff check, without suspicion. */
  ask: string;
  /** Words that call for the question, or their plurals; none where facts do. */
  words: readonly string[];
};

const REGULATIONS = 'NHS (Direct Payments) Regulations 2013';
const GUIDANCE = 'NHS England guidance on direct payments for healthcare';

/**
 * What a budget must not pay for. Words only call for a question: a person reads the entry and decides.
 * @rule SPE-10 (docs/rules.md)
 */
export const SPENDING_RULES: Readonly<Record<ExcludedCode, SpendingRule>> = {
  X1: {
    name: 'Alcohol',
    source: `${REGULATIONS}; ${GUIDANCE}`,
    mark: 'V2',
    ask: 'This may be alcohol. A budget cannot pay for it.',
    words: ['alcohol', 'beer', 'wine', 'spirits', 'whisky', 'vodka', 'gin', 'off licence', 'brewery'],
  },
  X2: {
    name: 'Tobacco',
    source: `${REGULATIONS}; ${GUIDANCE}`,
    mark: 'V2',
    ask: 'This may be tobacco. A budget cannot pay for it.',
    words: ['tobacco', 'cigarette', 'cigar', 'vape', 'vaping'],
  },
  X3: {
    name: 'Gambling',
    source: `${REGULATIONS}; ${GUIDANCE}`,
    mark: 'V2',
    ask: 'This may be for betting or games of chance. A budget cannot pay for it.',
    words: ['betting', 'bet', 'gambling', 'casino', 'bingo', 'lottery', 'bookmaker'],
  },
  X4: {
    name: 'Repaying a debt',
    source: REGULATIONS,
    mark: 'V2',
    ask: 'This may repay a debt. A budget can do so only for a service in the plan.',
    words: ['credit card', 'loan', 'overdraft', 'debt', 'repayment', 'arrears'],
  },
  X5: {
    name: 'Something unlawful',
    source: GUIDANCE,
    mark: 'V2',
    ask: 'Check that this is lawful: for a medicine of this kind, that there is a prescription.',
    words: ['cannabis', 'marijuana', 'cocaine', 'illegal'],
  },
  X6: {
    name: 'GP services',
    source: `${REGULATIONS}, services left out; ${GUIDANCE}`,
    mark: 'V2',
    ask: 'This may be care that a GP gives. The NHS gives it without a budget.',
    words: ['gp', 'general practitioner', 'private doctor', 'blood test'],
  },
  X7: {
    name: 'Vaccination or screening',
    source: `${REGULATIONS}, services left out`,
    mark: 'K',
    ask: 'This may be a vaccination, screening or a health check. The NHS gives these without a budget.',
    words: ['vaccination', 'vaccine', 'immunisation', 'flu jab', 'screening', 'health check'],
  },
  X8: {
    name: 'Urgent or emergency care',
    source: GUIDANCE,
    mark: 'V2',
    ask: 'This may be urgent or emergency care. The NHS gives it without a budget.',
    words: ['ambulance', 'a&e', 'emergency department', 'urgent care centre'],
  },
  X9: {
    name: 'Surgery or hospital care',
    source: GUIDANCE,
    mark: 'V2',
    ask: 'This may be planned surgery or care in hospital. A budget cannot pay for it.',
    words: ['surgery', 'surgical', 'operation', 'knee replacement', 'hip replacement', 'private hospital'],
  },
  X10: {
    name: 'NHS charges',
    source: `${REGULATIONS}, services left out; ${GUIDANCE}`,
    mark: 'V2',
    ask: 'This may be an NHS charge for a prescription, teeth or eyes. A budget cannot pay it.',
    words: ['prescription', 'dentist', 'dental', 'optician', 'eye test', 'spectacles'],
  },
  X11: {
    name: 'Not in the agreed plan',
    source: `${REGULATIONS}, regulations 11, 15 and 17`,
    mark: 'V',
    ask: 'The plan does not name this. It may need a change of the plan first.',
    words: [],
  },
  X12: {
    name: 'Family or friend in the same home',
    source: `${REGULATIONS}, regulation 8(5A) and (5B)`,
    mark: 'V',
    ask: 'This may pay someone who lives with the person. A recorded decision must say why it is necessary.',
    words: [
      'sister', 'brother', 'mother', 'father', 'mum', 'dad', 'son', 'daughter', 'husband', 'wife', 'aunt', 'uncle', 'cousin',
    ], // biome-ignore format: a list of words
  },
  X13: {
    name: 'For someone else, travel abroad or the household',
    source: 'Local lists of commissioners',
    mark: 'P',
    ask: 'This may be for someone else, for travel abroad or for the household. Check how it meets the plan.',
    words: ['flight', 'airline', 'abroad', 'furniture', 'rent', 'mortgage', 'groceries', 'gift'],
  },
  X14: {
    name: 'Care from a provider that must be registered',
    source: `${REGULATIONS}, regulation 11; Care Quality Commission`,
    mark: 'K',
    ask: 'A provider of personal or nursing care must be registered with the CQC. Check that this one is.',
    words: ['care agency', 'homecare agency', 'nursing agency', 'domiciliary'],
  },
};

/** The rules of which words are in a text, in their order. */
export function rulesByWords(text: string): ExcludedCode[] {
  const plain = ` ${text.toLowerCase().replace(/[^a-z0-9&]+/g, ' ')} `;
  const codes = Object.keys(SPENDING_RULES) as ExcludedCode[];
  return codes.filter((code) =>
    SPENDING_RULES[code].words.some((word) => plain.includes(` ${word} `) || plain.includes(` ${word}s `)),
  );
}
