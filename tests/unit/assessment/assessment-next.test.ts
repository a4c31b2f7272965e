import { describe, expect, it } from 'vitest';
import { nextInAssessment } from '@/components/assessment/assessment-next-text';
import { editionOf } from '@/lib/tool/rules/editions';

const edition = editionOf('chc-checklist-2022');
const answered = { key: 'breathing', name: 'Breathing', isAnswered: true };
const open = { key: 'nutrition', name: 'Nutrition', isAnswered: false };
const missing = { kind: 'involvement-missing', severity: 'BLOCKING' } as const;

describe('nextInAssessment', () => {
  it('leads to the first domain without an answer', () => {
    const domains = [answered, open, { ...open, key: 'skin' }];
    expect(nextInAssessment({ edition, domains, gaps: [missing] }, '/a')).toEqual({
      href: '/a/domains/nutrition',
      text: 'Continue: Nutrition',
    });
  });

  it('leads to what else is missing once every domain is answered', () => {
    expect(nextInAssessment({ edition, domains: [answered], gaps: [missing] }, '/a')?.href).toBe(
      '/a/involvement',
    );
  });

  it('leads to the end when nothing is missing', () => {
    expect(nextInAssessment({ edition, domains: [answered], gaps: [] }, '/a')).toEqual({
      href: '/a/finish',
      text: 'View the outcome and complete it',
    });
    const dst = editionOf('chc-dst-2022');
    expect(nextInAssessment({ edition: dst, domains: [answered], gaps: [] }, '/a')?.text).toBe(
      'View the indication and make a recommendation',
    );
  });
});
