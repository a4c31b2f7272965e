import { EMPTY_ANSWER, type PartAnswer } from '@/lib/assessment/rules/answer';
import type { NationalTool, RuleSet, ToolPart } from '@/lib/tool/rules/tool';
import type { Random } from './random';

/** Levels in the order of the tool's domains: some that speak for eligibility, and some that speak against it. */
const PATTERNS: Record<NationalTool, { met: readonly string[]; notMet: readonly string[] }> = {
  CHECKLIST: {
    met: ['BABBBBACBBC', 'BAABBABAABC', 'CBBABBACBBB', 'BBBBACBABCC'],
    notMet: ['CCBCBCCBCBC', 'CBCCBCBCCCC', 'CCBCBBCCCBC'],
  },
  DST: {
    met: ['MHHMSMMSMHNN', 'HMHMHMHSPHLN', 'PHHHSHMMLHMN', 'LSHHSHMSMMNN', 'MMMHSMMSLHHL'],
    notMet: ['NLMLMLLMLMNN', 'LMHLMMMMLMNN', 'NLLNMLMLNLNN'],
  },
  CHILD_PRE_ASSESSMENT: { met: ['NYYNNYNYNN', 'YYYYNYYNYN'], notMet: ['NNNNNNNNNN'] },
  CHILD_DST: {
    met: ['NHHMLHMMML', 'HSHMLHHLMN', 'NMMMNHMMNP', 'PHHHMHHLSN'],
    notMet: ['NLMLNLMLNL', 'LMHMNMMNLN'],
  },
};

const LEVELS: Record<string, string> = {
  N: 'NONE',
  L: 'LOW',
  M: 'MODERATE',
  H: 'HIGH',
  S: 'SEVERE',
  P: 'PRIORITY',
};

/** What was seen in a domain where there is a need beyond the low ones. */
const SEEN: Record<string, string> = {
  breathing: 'Oxygen through the day. Suction two to four times a shift, by somebody trained to do it.',
  nutrition:
    'Fed by tube at night. Takes small tastes in the day, with somebody who knows the signs of choking.',
  eating: 'Fed by tube. Takes tastes with a parent who knows the signs of choking.',
  continence: 'A catheter that blocks at times. The pads are changed by two people.',
  skin: 'Turned every two to three hours. One sore has healed, another is dressed three times a week.',
  mobility: 'Two people and a hoist for every move. Painful spasms when moved without time.',
  communication: 'Answers by looking up for yes. Who does not know this misses pain and fear.',
  psychological: 'Wakes frightened most nights. Settles with a voice they know.',
  cognition: 'Does not know danger. Needs somebody to decide most things with and for them.',
  behaviour: 'Strikes out in personal care about twice a week. Two carers follow a written plan.',
  medication: 'Medicine for fits by a set plan, changed twice in a month. Pain is hard to judge.',
  seizures: 'Fits most weeks; rescue medicine twice in the last three months.',
  consciousness: 'Fits most weeks, each followed by hours of sleep and watching.',
  other: 'Temperature is not controlled by the body and is watched through the night.',
};

const QUIET = 'Looked at with the person and the carers. Nothing beyond what everyday help meets.';

const SOURCES = [
  'Care notes of the last four weeks',
  'The person and their daughter, at the visit',
  'Ward notes and the therapist’s report',
  'Community nurse, by phone',
];

/** Every part of a tool answered, as a form would send it that nobody had written in. */
export function answersFor(ruleSet: RuleSet, isMet: boolean, random: Random) {
  const { met, notMet } = PATTERNS[ruleSet.tool];
  const letters = [...random.pick(isMet ? met : notMet)];
  return ruleSet.parts.map((part) => ({
    part: part.key,
    version: 0,
    ...answerOf(part, ruleSet.tool, part.kind === 'DOMAIN' ? (letters.shift() ?? '') : '', random),
  }));
}

function answerOf(part: ToolPart, tool: NationalTool, letter: string, random: Random): PartAnswer {
  if (part.kind === 'TEXT') return { ...EMPTY_ANSWER, body: TEXTS[part.key] ?? '' };
  const level = levelOf(tool, letter);
  const isNeed = !['C', 'NO_NEED', 'NONE', 'LOW'].includes(level);
  return {
    ...{ ...EMPTY_ANSWER, level, saidBy: random.pick(SOURCES) },
    body: (isNeed && SEEN[part.key]) || QUIET,
    isWellManaged: isNeed && random.chance(0.3),
    expectedChange: isNeed && random.chance(0.15) ? 'Likely to need more help within the year.' : null,
  };
}

function levelOf(tool: NationalTool, letter: string): string {
  if (tool === 'CHECKLIST') return letter;
  if (tool === 'CHILD_PRE_ASSESSMENT') return letter === 'Y' ? 'NEED' : 'NO_NEED';
  return LEVELS[letter] ?? 'NONE';
}

const TEXTS: Record<string, string> = {
  nature: 'Several needs of body and mind at once, of which breathing, eating and moving bring danger when help comes late.',
  intensity: 'Help by two people many times a day and watching through the night, every day of the week.',
  complexity: 'The needs act on each other: a fit changes breathing, and pain changes behaviour. Carers need training that is kept up.',
  unpredictability: 'Good and bad days come without warning. Who is there must see the signs and act within minutes.',
  wishes: 'The child likes water, music and being outside. The family wants nights they can sleep through, and the same few carers.',
  holistic: 'Lives with both parents and a younger sister. The parents give most of the care and are worn out. School is four days a week.',
  reports: 'Reports of the community paediatrician, the therapists and the school were read. The moving and handling risk was assessed.',
}; // biome-ignore format: one line a text

export const rationaleFor = (isEligible: boolean) =>
  isEligible
    ? 'Taken together the needs are of a kind and amount that social services could not be expected to meet. Nature, intensity, complexity and unpredictability all show it.'
    : 'The needs are real and are met by what a council and community services provide. None of the four characteristics goes beyond that, alone or together.';

export const QUESTIONS =
  'Please say what the night records of the last two weeks show, and why the level for skin is not lower.';
