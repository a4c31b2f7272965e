/** Who reads: staff, who know the tool, or the person and their family. */
export type Reader = 'staff' | 'person';

type Words = {
  staff: string;
  person: string;
  /** After "if …,": what would be, were an answer another one. */
  would: Record<Reader, string>;
};

const toYes = 'the answers would have suggested yes';
const toNo = 'the answers would have suggested no';
const needed = 'a full assessment would be needed';
const notNeeded = 'no full assessment would be needed';

const words: Record<string, Words> = {
  POSITIVE: {
    staff: 'Positive: a full assessment is needed',
    person: 'A full assessment is needed next',
    would: { staff: needed, person: 'a full assessment would have been needed' },
  },
  NEGATIVE: {
    staff: 'Negative: no full assessment is needed',
    person: 'The answers do not show that a full assessment is needed',
    would: { staff: notNeeded, person: 'no full assessment would have been needed' },
  },
  ELIGIBILITY_EXPECTED: {
    staff: 'Eligibility is expected',
    person: 'The answers suggest yes',
    would: { staff: 'eligibility would be expected', person: toYes },
  },
  MDT_JUDGEMENT: {
    staff: 'The MDT must decide, using the four characteristics',
    person: 'The answers alone do not decide it, so the team weighs all the needs together',
    would: {
      staff: 'the MDT would have to decide',
      person: 'the team would have weighed all the needs together',
    },
  },
  UNLIKELY: {
    staff: 'Eligibility is unlikely',
    person: 'The answers suggest no',
    would: { staff: 'eligibility would be unlikely', person: toNo },
  },
  THRESHOLD_MET: {
    staff: 'Threshold met: a continuing care need is likely',
    person: 'The answers suggest yes',
    would: { staff: 'the threshold would be met', person: toYes },
  },
  THRESHOLD_NOT_MET: {
    staff: 'Threshold not met',
    person: 'The answers suggest no',
    would: { staff: 'the threshold would not be met', person: toNo },
  },
  FULL_ASSESSMENT: {
    staff: 'A full assessment is needed',
    person: 'A full assessment is needed next',
    would: { staff: needed, person: 'a full assessment would have been needed' },
  },
  NO_FULL_ASSESSMENT: {
    staff: 'No full assessment is needed',
    person: 'The answers do not show that a full assessment is needed',
    would: { staff: notNeeded, person: 'no full assessment would have been needed' },
  },
  CRITERIA_MET: {
    staff: 'The local criteria are met',
    person: 'The answers suggest yes',
    would: { staff: 'the criteria would be met', person: toYes },
  },
  CRITERIA_NOT_MET: {
    staff: 'The local criteria are not met',
    person: 'The answers suggest no',
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
