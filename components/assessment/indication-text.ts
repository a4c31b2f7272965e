/** Who reads: staff, who know the tool, or the person and their family. */
export type Reader = 'staff' | 'person';

type Words = {
  staff: string;
  person: string;
  /** After "if …,": what would be, were an answer another one. */
  would: Record<Reader, string>;
};

const toYes = 'the answers would point to yes';
const toNo = 'the answers would point to no';
const neededNext = 'a full assessment would be needed';
const notNeeded = 'no full assessment would be needed';

const words: Record<string, Words> = {
  POSITIVE: {
    staff: 'Positive: a full assessment is needed',
    person: 'A full assessment is needed next',
    would: { staff: neededNext, person: neededNext },
  },
  NEGATIVE: {
    staff: 'Negative: no full assessment is needed',
    person: 'The answers do not point to a full assessment',
    would: { staff: notNeeded, person: notNeeded },
  },
  ELIGIBILITY_EXPECTED: {
    staff: 'Eligibility is to be expected',
    person: 'The answers point to yes',
    would: { staff: 'eligibility would be expected', person: toYes },
  },
  MDT_JUDGEMENT: {
    staff: 'The team has to judge by the four characteristics',
    person: 'The answers alone do not settle it, so the team looks at all the needs together',
    would: { staff: 'the team would have to judge', person: 'the team would look at all the needs together' },
  },
  UNLIKELY: {
    staff: 'Eligibility is unlikely',
    person: 'The answers point to no',
    would: { staff: 'eligibility would be unlikely', person: toNo },
  },
  THRESHOLD_MET: {
    staff: 'Threshold met: a continuing care need is likely',
    person: 'The answers point to yes',
    would: { staff: 'the threshold would be met', person: toYes },
  },
  THRESHOLD_NOT_MET: {
    staff: 'Threshold not met',
    person: 'The answers point to no',
    would: { staff: 'the threshold would not be met', person: toNo },
  },
  FULL_ASSESSMENT: {
    staff: 'A full assessment is needed',
    person: 'A full assessment is needed next',
    would: { staff: neededNext, person: neededNext },
  },
  NO_FULL_ASSESSMENT: {
    staff: 'No full assessment is needed',
    person: 'The answers do not point to a full assessment',
    would: { staff: notNeeded, person: notNeeded },
  },
  CRITERIA_MET: {
    staff: 'The local criteria are met',
    person: 'The answers point to yes',
    would: { staff: 'the criteria would be met', person: toYes },
  },
  CRITERIA_NOT_MET: {
    staff: 'The local criteria are not met',
    person: 'The answers point to no',
    would: { staff: 'the criteria would not be met', person: toNo },
  },
};

/** What was indicated, in one line. Throws on an indication that no tool gives. */
export function indicationName(indication: string, reader: Reader = 'staff'): string {
  return wordsOf(indication)[reader];
}

/** What would be indicated, as the end of a sentence: "if …, the threshold would be met". */
export function indicationWould(indication: string, reader: Reader = 'staff'): string {
  return wordsOf(indication).would[reader];
}

function wordsOf(indication: string): Words {
  const found = words[indication];
  if (!found) throw new Error(`No words for the indication ${indication}`);
  return found;
}
