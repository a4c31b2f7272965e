import { describe, expect, it } from 'vitest';
import {
  changedCards,
  explainAnswer,
  explainChanged,
  versionValues,
} from '@/components/assessment/answer-errors';
import { domainAnswersSchema } from '@/components/assessment/answer-schema';
import { gapsInWords } from '@/components/assessment/submission-text';
import { EMPTY_ANSWER } from '@/lib/assessment/rules/answer';
import { editionOf } from '@/lib/tool/rules/editions';
import { nested } from '@/lib/web/forms/form-values';

const now = {
  ...EMPTY_ANSWER,
  domain: 'breathing',
  version: 3,
  level: 'HIGH',
  body: 'At night',
  authorName: 'Nurse Lund',
  writtenAt: '2026-03-10T09:05:00.000Z',
};

describe('an answer that another user changed', () => {
  it('is named at its own field, with the saved answer and the version that is then seen', () => {
    const [error] = explainChanged([{ domain: 'breathing', now }], 'chc-dst-2022');
    expect(error).toMatchObject({ field: 'answers-breathing-level' });
    expect(error?.message).toContain('“Breathing”');
    expect(versionValues([now])).toEqual({ 'answers-breathing-version': '3' });
    const [card] = changedCards([{ domain: 'breathing', now }], 'chc-dst-2022');
    expect(card?.facts).toEqual([
      { term: 'Level', value: 'High' },
      { term: 'Evidence', value: 'At night' },
      { term: 'Written by', value: 'Nurse Lund, 10 March 2026 at 9:05am' },
    ]);
  });

  it('is named at its words where it is a text, and by its key where the edition is not known', () => {
    const [text] = explainChanged([{ domain: 'nature', now: { ...now, domain: 'nature' } }], 'chc-dst-2022');
    expect(text?.field).toBe('answers-nature-body');
    expect(explainChanged([{ domain: 'breathing', now }], 'nothing')[0]?.message).toContain('“breathing”');
  });
});

describe('explainAnswer', () => {
  it('points at the field that mends it', () => {
    expect(explainAnswer({ kind: 'disagreement-missing', domain: 'skin' }).field).toBe(
      'answers-skin-disagreement',
    );
    expect(explainAnswer({ kind: 'assessment-closed', state: 'SUBMITTED' }).message).toContain(
      'has been sent',
    );
  });
});

describe('gapsInWords', () => {
  const gap = (kind: 'level-missing' | 'evidence-missing', domain: string) => ({
    kind,
    domain,
    severity: 'BLOCKING' as const,
  });

  it('says many domains without a level once, and leads to the first', () => {
    const gaps = [
      gap('level-missing', 'breathing'),
      gap('level-missing', 'skin'),
      gap('evidence-missing', 'mobility'),
    ];
    expect(gapsInWords(gaps, editionOf('chc-dst-2022'), '/a').map(({ text, href }) => [text, href])).toEqual([
      ['2 domains have no level yet', '/a/domains/breathing'],
      [
        'Mobility: there is a level but no evidence. The commissioner is likely to ask for it',
        '/a/domains/mobility',
      ],
    ]);
  });

  it('says many without evidence once too', () => {
    const gaps = [gap('evidence-missing', 'skin'), gap('evidence-missing', 'mobility')];
    expect(gapsInWords(gaps, editionOf('chc-dst-2022'), '/a').map(({ text, href }) => [text, href])).toEqual([
      ['2 domains have a level but no evidence. The commissioner is likely to ask for it', '/a/domains/skin'],
    ]);
  });

  it('names the only one', () => {
    expect(gapsInWords([gap('level-missing', 'breathing')], editionOf('chc-dst-2022'), '/a')[0]?.text).toBe(
      'Breathing: select a level',
    );
  });
});

describe('domainAnswersSchema', () => {
  const read = (values: Record<string, string>) =>
    domainAnswersSchema.safeParse(
      nested({ assessmentId: '0190d5a0-0000-4000-8000-000000000001', ...values }),
    );

  it('reads an answer from its field names, blank as nothing, line ends as one character', () => {
    const sent = read({
      'answers-skin-version': '2',
      'answers-skin-level': 'LOW',
      'answers-skin-body': ' One\r\nTwo ',
      'answers-skin-saidBy': '',
      'answers-skin-isWellManaged': 'yes',
      'answers-skin-lowerLevel': '',
    });
    expect(sent.data?.answers).toEqual([
      {
        domain: 'skin',
        version: 2,
        level: 'LOW',
        body: 'One\nTwo',
        saidBy: null,
        isWellManaged: true,
        lowerLevel: null,
        disagreement: null,
        expectedChange: null,
      },
    ]);
  });

  it.each([
    ['a key that no domain can have', { 'answers-SKIN-version': '0' }],
    ['a version that is none', { 'answers-skin-version': '-1' }],
    ['a text that is too long', { 'answers-skin-version': '0', 'answers-skin-body': 'x'.repeat(8_001) }],
  ])('refuses %s', (_, values) => {
    expect(read(values).success).toBe(false);
  });
});
