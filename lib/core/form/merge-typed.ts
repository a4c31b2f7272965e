import type { FormValues } from './form-state';

export type MergedForm = {
  /** The typed answers, and the stored ones where nothing was typed. */
  values: FormValues;
  /** The questions that both changed, each in another way: the names of the first boxes that differ. */
  conflicts: string[];
};

/** Three versions of one form: as it was shown, as it was sent, and as it is stored now. */
export type FormVersions = { shown: FormValues; typed: FormValues; stored: FormValues };

/**
 * Joins what one user typed with what another has stored since the form was shown. A question is what its
 * names have in common before the first hyphen, so that a date stays whole; after `answers` it is the next
 * part.
 */
export function mergeTyped({ shown, typed, stored }: FormVersions): MergedForm {
  const conflicts: string[] = [];
  const values: FormValues = { ...typed };
  for (const names of questionsOf({ shown, typed, stored })) {
    const [was, mine, theirs] = [shown, typed, stored].map((version) => textOf(version, names));
    if (mine === was && theirs !== was) takeStored(values, stored, names);
    else if (mine !== was && theirs !== was && mine !== theirs)
      conflicts.push(firstOther(names, typed, stored));
  }
  return { values, conflicts };
}

function firstOther(names: readonly string[], typed: FormValues, stored: FormValues): string {
  return names.find((name) => textOf(typed, [name]) !== textOf(stored, [name])) ?? '';
}

/** The names of each question, in the order of the form. */
function questionsOf({ shown, typed, stored }: FormVersions): string[][] {
  const questions = new Map<string, string[]>();
  for (const name of new Set([typed, shown, stored].flatMap(Object.keys))) {
    const [question = ''] = /^(answers-)?[^-]*/.exec(name) ?? [];
    questions.set(question, [...(questions.get(question) ?? []), name]);
  }
  return [...questions.values()];
}

/** The answers of a question to compare. A box that is blank and one that is not sent are equal. */
function textOf(version: FormValues, names: readonly string[]): string {
  const given = names.map((name) => [name, [version[name] ?? []].flat().map(plain).filter(Boolean).sort()]);
  return JSON.stringify(given.filter(([, answers]) => answers?.length).sort());
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function takeStored(values: FormValues, stored: FormValues, names: readonly string[]): void {
  for (const name of names) {
    const value = stored[name];
    if (value === undefined) delete values[name];
    else values[name] = value;
  }
}
