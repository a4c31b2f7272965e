import type { SelfCheckAnswers, SelfCheckQuestion } from '@/lib/case/rules/self-check';

type Asked = {
  legend: string;
  hint?: string;
  error: string;
  options: readonly { value: string; label: string; hint?: string }[];
};

const yes = { value: 'YES', label: 'Yes' };
const no = { value: 'NO', label: 'No' };
const unsure = { value: 'UNSURE', label: 'I am not sure' };

const asked: Record<SelfCheckQuestion, Asked> = {
  england: {
    legend: 'Is your GP in England?',
    hint: 'Answer for yourself, or for the person you help. Scotland, Wales and Northern Ireland have different rules.',
    error: 'Select yes if your GP is in England',
    options: [yes, no],
  },
  age: {
    legend: 'How old are you?',
    error: 'Select how old you are',
    options: [
      { value: 'ADULT', label: '18 or older' },
      { value: 'CHILD', label: '17 or younger' },
    ],
  },
  continuing: {
    legend: 'Do you get NHS continuing healthcare?',
    hint: 'This is care for adults with very high health needs. The NHS arranges it and pays for all of it. You would have a letter about it.',
    error: 'Select yes if you get NHS continuing healthcare',
    options: [yes, no, unsure],
  },
  aftercare: {
    legend: 'Do you get section 117 aftercare?',
    hint: 'This is free help after a hospital stay. It is for people who were kept there under some parts of the Mental Health Act.',
    error: 'Select yes if you get section 117 aftercare',
    options: [yes, no, unsure],
  },
  wheelchair: {
    legend: 'Do you get a wheelchair from the NHS, or has the NHS said you can have one?',
    error: 'Select yes if you get a wheelchair from the NHS',
    options: [yes, no, unsure],
  },
  local: {
    legend: 'Have you been ill for a long time, or do you have a disability?',
    hint: 'For example a long-term illness, a learning disability, autism or a mental health condition.',
    error: 'Select yes if you have been ill for a long time or have a disability',
    options: [yes, no],
  },
};

/** A child is asked about the service for children. */
const child: Partial<Record<SelfCheckQuestion, Asked>> = {
  continuing: {
    legend: 'Do you get continuing care for children and young people?',
    hint: 'This is extra care for children with very high health needs, more than most services can give. You would have a letter about it.',
    error: 'Select yes if you get continuing care',
    options: [yes, no, unsure],
  },
};

/** The wording of a question after the answers so far. */
export function askedOf(question: SelfCheckQuestion, { age }: SelfCheckAnswers): Asked {
  return (age === 'CHILD' && child[question]) || asked[question];
}

/** An answer in words. */
export function answerText(question: SelfCheckQuestion, answers: SelfCheckAnswers): string {
  const options = askedOf(question, answers).options;
  return options.find(({ value }) => value === answers[question])?.label ?? '';
}

/** What a link to change an answer names, read after "Change". */
export const CHANGE_NAMES: Record<SelfCheckQuestion, string> = {
  england: 'where your GP is',
  age: 'your age',
  continuing: 'if you get continuing care',
  aftercare: 'if you get aftercare',
  wheelchair: 'if you get a wheelchair',
  local: 'your health',
};
