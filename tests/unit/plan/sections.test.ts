import { describe, expect, it } from 'vitest';
import { editRight, ownerOf, SECTION_KINDS, type SectionEditor } from '@/lib/plan/rules/sections';

const EDITORS: SectionEditor[] = ['PERSON', 'REPRESENTATIVE', 'NOMINEE', 'PRACTITIONER'];

describe('PLN-05: who may write which section', () => {
  it('person, representative, nominee, practitioner, section by section', () => {
    const table = SECTION_KINDS.map((kind) =>
      [kind, ...EDITORS.map((editor) => editRight(kind, editor, true))].join(' '),
    );
    expect(table).toEqual([
      'WHAT_MATTERS OWN ON_BEHALF NO ON_BEHALF',
      'IMPORTANT_PEOPLE OWN ON_BEHALF NO ON_BEHALF',
      'COMMUNICATION OWN ON_BEHALF NO ON_BEHALF',
      'HOW_TO_SUPPORT_ME OWN ON_BEHALF NO ON_BEHALF',
      'DO_AND_DO_NOT OWN ON_BEHALF NO ON_BEHALF',
      'GOOD_DAY OWN ON_BEHALF NO ON_BEHALF',
      'STRENGTHS OWN ON_BEHALF NO ON_BEHALF',
      'ALSO_WORTH_KNOWING OWN ON_BEHALF NO ON_BEHALF',
      'HEALTH_NEEDS NO NO NO OWN',
      'CONTINGENCY NO NO NO OWN',
      'CAPACITY NO NO NO OWN',
    ]);
  });

  it('no user writes in a closed plan', () => {
    const rights = SECTION_KINDS.flatMap((kind) => EDITORS.map((editor) => editRight(kind, editor, false)));
    expect(new Set(rights)).toEqual(new Set(['NO']));
  });

  it('knows its owners', () => {
    expect([ownerOf('WHAT_MATTERS'), ownerOf('HEALTH_NEEDS')]).toEqual(['PERSON', 'PRACTITIONER']);
  });
});
