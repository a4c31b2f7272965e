import { type DomainAnswer, EMPTY_ANSWER } from '@/lib/assessment/rules/answer';
import type { Domain, Edition } from '@/lib/tool/rules/edition';
import type { NationalTool } from '@/lib/tool/rules/tool';
import type { Random } from './random';

/** Levels in the order of the tool's domains: one set for eligibility and one against it. */
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

/** Evidence for a domain with more than a low need. */
const SEEN: Record<string, string> = {
  breathing: 'Oxygen through the day. Suction two to four times a shift, by someone trained to do it.',
  nutrition:
    'Fed by tube at night. Has small tastes during the day, with someone who knows the signs of choking.',
  eating: 'Fed by tube. Has small tastes with a parent who knows the signs of choking.',
  continence: 'A catheter that sometimes blocks. Two people change the pads.',
  skin: 'Turned every two to three hours. One sore has healed. Another is dressed three times a week.',
  mobility: 'Two people and a hoist for every move. Has painful spasms if moved too quickly.',
  communication: 'Looks up to say yes. People who do not know this miss pain and fear.',
  psychological: 'Wakes up frightened most nights. Settles with a familiar voice.',
  cognition: 'Does not always recognise danger. Needs help to think through most decisions.',
  behaviour: 'Hits out during personal care about twice a week. Two carers follow a written plan.',
  medication: 'Takes medicine for seizures. It was changed twice in a month. Pain is hard to judge.',
  seizures: 'Seizures most weeks. Had rescue medicine twice in the last three months.',
  consciousness: 'Seizures most weeks, each followed by hours of sleep. Needs watching afterwards.',
  other: 'Cannot control body temperature, which is checked through the night.',
};

const QUIET = 'Discussed with the person and the carers. Everyday help meets these needs.';

const SOURCES = [
  'Care notes from the last four weeks',
  'The person and their family, at the visit',
  'Ward notes and the therapist’s report',
  'Community nurse, by phone',
];

/** Answers to every domain of a tool, as a new form sends them. */
export function answersFor(edition: Edition, isMet: boolean, random: Random) {
  const { met, notMet } = PATTERNS[edition.tool];
  const letters = [...random.pick(isMet ? met : notMet)];
  return edition.domains.map((domain) => ({
    domain: domain.key,
    version: 0,
    ...answerOf(domain, edition.tool, domain.kind === 'LEVELS' ? (letters.shift() ?? '') : '', random),
  }));
}

function answerOf(domain: Domain, tool: NationalTool, letter: string, random: Random): DomainAnswer {
  if (domain.kind === 'TEXT') return { ...EMPTY_ANSWER, body: TEXTS[domain.key] ?? '' };
  const level = levelOf(tool, letter);
  const isNeed = !['C', 'NO_NEED', 'NONE', 'LOW'].includes(level);
  return {
    ...EMPTY_ANSWER,
    level,
    saidBy: random.pick(SOURCES),
    body: (isNeed && SEEN[domain.key]) || QUIET,
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
  nature: 'Several physical and mental health needs at once. Breathing, eating and moving become dangerous if help comes late.',
  intensity: 'Two people help many times a day and someone watches through the night, every day of the week.',
  complexity: 'The needs affect each other: a seizure changes breathing, and pain changes behaviour. Carers need regular training.',
  unpredictability: 'Good and bad days come without warning. Carers must see the signs and act within minutes.',
  wishes: 'The child likes water, music and being outside. The family would like to sleep through the night, and to have the same few carers.',
  holistic: 'Lives with both parents and a younger sister. Mum and Dad give most of the care and are worn out. School is four days a week.',
  reports: 'We read reports from the community paediatrician, the therapists and the school. Moving and handling risks were assessed.',
}; // biome-ignore format: one line a text

export const rationaleFor = (isEligible: boolean) =>
  isEligible
    ? 'Taken together, the needs are more than social services could be expected to meet. Nature, intensity, complexity and unpredictability all show this.'
    : 'The needs are real, but council and community services can meet them. None of the four characteristics, alone or together, goes beyond that.';

export const QUESTIONS =
  'What do the night records of the last two weeks show? Why is the level for skin not lower?';
