import { describe, expect, it } from 'vitest';
import { questionSchema } from '@/app/commissioner/criteria/[criteriaId]/questions/[questionKey]/schema';
import { moveSchema } from '@/app/commissioner/criteria/[criteriaId]/schema';
import { answersSchema } from '@/app/practitioner/cases/[caseId]/criteria/schema';
import { nested } from '@/lib/web/forms/form-values';

const ID = '019aa0e8-0000-7000-8000-000000000001';
const seen = { criteriaId: ID, version: '3' };
const asked = { ...seen, key: '', question: ' How often? ', guidance: '', leastPoints: '' };
const rows = {
  'options-0-key': 'o1',
  'options-0-label': 'Never',
  'options-0-points': '0',
  'options-1-label': '',
  'options-1-points': '',
  'options-2-label': 'Often',
  'options-2-points': '2',
};
const issuesOf = (values: Record<string, string>) => {
  const read = questionSchema.safeParse(nested({ ...asked, ...rows, ...values }));
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('-')}: ${message}`);
};

describe('ELI-50: the form of a question', () => {
  it('leaves blank rows out and keeps the order and the keys', () => {
    expect(questionSchema.parse(nested({ ...asked, ...rows }))).toEqual({
      criteriaId: ID,
      version: 3,
      key: null,
      question: 'How often?',
      guidance: '',
      leastPoints: null,
      options: [
        { key: 'o1', label: 'Never', points: 0 },
        { key: null, label: 'Often', points: 2 },
      ],
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ question: ' ' }, ['question: Enter the question']],
    [{ 'options-2-points': '' }, ['options-2-points: Answer 3: enter points from 0 to 100']],
    [{ 'options-2-points': '101' }, ['options-2-points: Answer 3: enter points from 0 to 100']],
    [{ 'options-2-points': '1.5' }, ['options-2-points: Answer 3: enter points from 0 to 100']],
    [{ 'options-2-points': '-1' }, ['options-2-points: Answer 3: enter points from 0 to 100']],
    [{ 'options-2-label': ' ' }, ['options-2-label: Answer 3: enter it, or clear its points']],
    [{ 'options-2-label': '', 'options-2-points': '' }, ['options-0-label: Enter at least 2 answers']],
    [{ leastPoints: 'one' }, ['leastPoints: Enter a whole number from 0 to 100']],
    [{ leastPoints: '0' }, []],
  ])('%j: %j', (values, issues) => {
    expect(issuesOf(values)).toEqual(issues);
  });

  it('takes at most eight answers', () => {
    const many = Array.from({ length: 9 }, (_, index) => [
      [`options-${index}-label`, `A${index}`],
      [`options-${index}-points`, '1'],
    ]).flat();
    expect(issuesOf(Object.fromEntries(many))).toEqual(['options-0-label: Enter at most 8 answers']);
  });

  it('reads from the pressed button which question goes where', () => {
    expect(moveSchema.parse({ ...seen, move: 'UP q1' }).move).toEqual(['UP', 'q1']);
    expect(moveSchema.safeParse({ ...seen, move: 'AWAY q1' }).success).toBe(false);
    expect(moveSchema.safeParse({ ...seen, move: 'UP' }).success).toBe(false);
  });
});

describe('ELI-51: the form of the answers', () => {
  const ids = { caseId: ID, assessmentId: ID, criteriaId: ID, version: '0' };

  it('reads answers by question, open ones too', () => {
    const typed = { 'answers-q1-option': 'o2', 'answers-q1-evidence': ' Letter ', 'answers-q2-evidence': '' };
    expect(answersSchema.parse(nested({ ...ids, ...typed })).answers).toEqual({
      q1: { option: 'o2', evidence: 'Letter' },
      q2: { option: '', evidence: '' },
    });
  });

  it('limits the evidence', () => {
    const typed = { 'answers-q1-option': 'o2', 'answers-q1-evidence': 'x'.repeat(2_001) };
    const read = answersSchema.safeParse(nested({ ...ids, ...typed }));
    expect(read.error?.issues.map(({ path }) => path.join('-'))).toEqual(['answers-q1-evidence']);
  });
});
