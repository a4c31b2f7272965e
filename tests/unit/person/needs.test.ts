import { describe, expect, it } from 'vitest';
import { recordedBeforeLines } from '@/lib/person/rules/accessible-information';
import { needLines } from '@/lib/person/rules/need-lines';
import {
  CONTACT_TEXTS,
  FORMAT_TEXTS,
  LANGUAGE_USE_TEXTS,
  languageName,
  SUPPORT_TEXTS,
} from '@/lib/person/rules/need-text';
import { checkNeeds, missingFromNeeds, type Needs, NO_NEEDS } from '@/lib/person/rules/needs';

const needs = (change: Partial<Needs>): Needs => ({ ...NO_NEEDS, ...change });
const missing = (change: Partial<Needs>) => missingFromNeeds(needs(change)).map(({ kind }) => kind);

describe('PER-20: needs are chosen', () => {
  it.each<[Partial<Needs>, string]>([
    [{ formats: ['LARGE_PRINT'] }, 'print-size-missing'],
    [{ formats: ['OTHER_FORMAT'] }, 'format-missing'],
    [{ languageUses: ['LETTERS'] }, 'language-missing'],
    [{ language: 'OTHER_LANGUAGE', languageUses: ['LETTERS'] }, 'language-name-missing'],
    [{ language: 'WELSH' }, 'language-use-missing'],
    [{ support: ['OTHER_SUPPORT'] }, 'support-missing'],
    [{ contact: ['THROUGH_OTHERS'] }, 'contact-missing'],
  ])('%j: %s', (change, kind) => {
    expect(missing(change)).toEqual([kind]);
    expect(checkNeeds(needs(change))).toEqual({ ok: false, error: { kind } });
  });

  it('are whole without any choice: asked, and no such need', () => {
    expect(checkNeeds(NO_NEEDS)).toEqual({ ok: true, value: NO_NEEDS });
    expect(needLines(NO_NEEDS)).toEqual([]);
  });

  it('drop the words of a choice that was not made, and keep a note on contact alone', () => {
    const typed = needs({
      printPoints: 24,
      formatNote: 'x',
      languageNote: 'x',
      supportNote: 'x',
      contactNote: 'Ring twice',
    });
    expect(checkNeeds(typed)).toEqual({ ok: true, value: needs({ contactNote: 'Ring twice' }) });
  });
});

describe('PER-21: what each need does', () => {
  it('says of each choice what it asks of letters or of appointments', () => {
    const texts = [FORMAT_TEXTS, LANGUAGE_USE_TEXTS, SUPPORT_TEXTS, CONTACT_TEXTS].flatMap(Object.values);
    for (const { label, letters, appointments } of texts)
      expect([label, letters ?? appointments]).not.toContain(null);
    expect(new Set(texts.map(({ label }) => label)).size).toBe(texts.length);
  });

  it('names size, language and words, in the order of the form', () => {
    const all = needs({
      formats: ['LARGE_PRINT', 'OTHER_FORMAT'],
      printPoints: 20,
      formatNote: 'Yellow paper',
      language: 'OTHER_LANGUAGE',
      languageNote: 'Tigrinya',
      languageUses: ['LETTERS', 'INTERPRETER'],
      support: ['OTHER_SUPPORT'],
      supportNote: 'Eye-gaze device',
      contact: ['TEXT'],
      contactNote: 'After noon',
      adjustments: 'A quiet room',
    });
    expect(needLines(all).map(({ label }) => label)).toEqual([
      'Large print: 20 point',
      'Another format: Yellow paper',
      'Letters in Tigrinya',
      'Interpreter: Tigrinya',
      'Other support: Eye-gaze device',
      'Contact: Text message',
      'Contact: After noon',
      'Reasonable adjustments: A quiet room',
    ]);
    expect(languageName('WELSH')).toBe('Welsh');
  });
});

describe('PER-22: what was recorded before in words', () => {
  it('is shown word for word, with no such need and not asked kept apart', () => {
    const before = {
      contactMethod: '',
      informationFormat: 'No need for large print',
      professional: null,
      support: null,
    };
    expect(recordedBeforeLines(before)).toEqual([
      'Contact: asked, no such need',
      'Information: No need for large print',
    ]);
  });
});
