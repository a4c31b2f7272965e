import { describe, expect, it } from 'vitest';
import { outcomeSchema } from '@/app/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/outcome/schema';
import { newId } from '@/lib/core/id';

const typed = {
  caseId: newId(),
  challengeId: newId(),
  outcome: 'CHANGED',
  about: 'decision',
  asksCouncil: 'yes',
  evidence: 'The night charts',
  reasons: 'Nights were left out',
  decidedOn: { day: '1', month: '5', year: '2026' },
};

const fieldsOf = (change: Record<string, string>) => {
  const read = outcomeSchema.safeParse({ ...typed, ...change });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('-'));
};

describe('COU-01: the form that ends a review', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'what was answered, where the council was consulted',
      { council: 'CONSULTED' },
      ['councilName', 'councilWho', 'councilOn-day', 'councilSaid'],
    ],
    ['why it was not practicable', { council: 'NOT_PRACTICABLE' }, ['councilWhyNot']],
    ['nothing more, once that is said', { council: 'NOT_PRACTICABLE', councilWhyNot: 'No answer' }, []],
    ['nothing where the decision does not change', { outcome: 'STANDS', council: 'CONSULTED' }, []],
    ['nothing of another service', { asksCouncil: 'no', council: 'CONSULTED' }, []],
  ])('asks for %s', (_, change, fields) => {
    expect(fieldsOf(change)).toEqual(fields);
  });
});
