import { describe, expect, it } from 'vitest';
import { nextInAssessment } from '@/components/assessment/assessment-next-text';
import { editionOf } from '@/lib/tool/rules/editions';

const edition = editionOf('chc-checklist-2022');
const answered = { key: 'breathing', name: 'Breathing', isAnswered: true };
const open = { key: 'nutrition', name: 'Nutrition', isAnswered: false };
const missing = { kind: 'involvement-missing', severity: 'BLOCKING' } as const;

describe('nextInAssessment', () => {
  it('leads to the first part without an answer', () => {
    const parts = [answered, open, { ...open, key: 'skin' }];
    expect(nextInAssessment({ edition, parts, gaps: [missing] }, '/a')).toEqual({
      href: '/a/parts/nutrition',
      text: 'Continue: Nutrition',
    });
  });

  it('leads to what else is missing once every part is answered', () => {
    expect(nextInAssessment({ edition, parts: [answered], gaps: [missing] }, '/a')?.href).toBe(
      '/a/involvement',
    );
  });

  it('leads to the end when nothing is missing', () => {
    expect(nextInAssessment({ edition, parts: [answered], gaps: [] }, '/a')).toEqual({
      href: '/a/finish',
      text: 'View the outcome and complete it',
    });
    const dst = editionOf('chc-dst-2022');
    expect(nextInAssessment({ edition: dst, parts: [answered], gaps: [] }, '/a')?.text).toBe(
      'View the indication and make a recommendation',
    );
  });
});
