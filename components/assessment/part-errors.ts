import type { SavePartRefusal } from '@/lib/assessment/commands/save-part';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import { formatInstant } from '@/lib/core/clock';
import type { FieldError, FormCard, FormValues } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { RULE_SETS } from '@/lib/tool/rules/rule-sets';
import { closedText } from './assessment-text';
import { partField } from './part-schema';

type PartRefusal = Exclude<SavePartRefusal, { kind: 'changed-meanwhile' }> | NotFound;

/** The sentence for each refusal of a part, and the field that mends it. */
export function explainPart(error: PartRefusal): FieldError {
  switch (error.kind) {
    case 'no-such-part':
    case 'not-a-national-tool':
    case 'part-twice':
      return { message: 'This tool does not have this part. Go back to the list of parts' };
    case 'no-such-level':
    case 'no-level-here':
      return { field: partField(error.part, 'level'), message: 'Select a level for this domain' };
    case 'level-missing':
      return {
        field: partField(error.part, 'level'),
        message: 'Select the higher level: it is the one that counts',
      };
    case 'lower-level-not-lower':
      return {
        field: partField(error.part, 'lowerLevel'),
        message: 'Select a level lower than the one above',
      };
    case 'lower-level-missing':
      return {
        field: partField(error.part, 'lowerLevel'),
        message: 'Select the lower level that was proposed',
      };
    case 'disagreement-missing':
      return {
        field: partField(error.part, 'disagreement'),
        message: 'Enter who proposed the lower level and why',
      };
    case 'assessment-closed':
      return { message: closedText(error.state) };
    case 'case-closed':
      return { message: 'The case was closed, so nothing can be changed' };
    case 'not-found':
      return { message: 'You do not have access to this assessment' };
  }
}

type Changed = { part: string; now: StoredAnswer };

/** Says at each part that somebody else changed meanwhile what happened to it. */
export function explainChanged(changed: readonly Changed[], ruleSet: string): FieldError[] {
  return changed.map(({ part }) => ({
    field: partField(part, partOf(ruleSet, part)?.kind === 'TEXT' ? 'body' : 'level'),
    message: `Someone else changed “${partName(ruleSet, part)}” while you were writing. Nothing was overwritten. Compare both versions, then save again`,
  }));
}

/** What is stored now in those parts, to compare. */
export function changedCards(changed: readonly Changed[], ruleSet: string): FormCard[] {
  return changed.map(({ part, now }) => nowCard(part, now, ruleSet));
}

/** The versions that the next attempt has seen. */
export function versionValues(parts: readonly Pick<StoredAnswer, 'part' | 'version'>[]): FormValues {
  return Object.fromEntries(parts.map(({ part, version }) => [partField(part, 'version'), String(version)]));
}

/** Current version in one part, in words. */
export function nowCard(part: string, now: StoredAnswer, ruleSet: string): FormCard {
  const level = (key: string | null) => (key === null ? 'None yet' : levelName(ruleSet, part, key));
  const isText = partOf(ruleSet, part)?.kind === 'TEXT';
  return {
    key: part,
    heading: `Current version: ${partName(ruleSet, part)}`,
    links: [],
    facts: [
      ...(isText ? [] : [{ term: 'Level', value: level(now.level) }]),
      { term: isText ? 'Text' : 'Evidence', value: now.body || 'Nothing' },
      ...(now.saidBy ? [{ term: 'Source', value: now.saidBy }] : []),
      ...(now.isWellManaged ? [{ term: 'Well managed', value: 'Yes' }] : []),
      ...(now.lowerLevel
        ? [{ term: 'Lower level proposed', value: `${level(now.lowerLevel)}: ${now.disagreement}` }]
        : []),
      ...(now.expectedChange ? [{ term: 'Expected change', value: now.expectedChange }] : []),
      { term: 'Written by', value: `${now.authorName}, ${formatInstant(new Date(now.writtenAt))}` },
    ],
  };
}

/** The name of a part; its key where an edition of this name is not known. */
export function partName(ruleSet: string, part: string): string {
  return partOf(ruleSet, part)?.name ?? part;
}

function levelName(ruleSet: string, part: string, level: string): string {
  const found = partOf(ruleSet, part);
  return (found?.kind === 'DOMAIN' && found.levels.find(({ key }) => key === level)?.name) || level;
}

function partOf(ruleSet: string, part: string) {
  return RULE_SETS.find(({ id }) => id === ruleSet)?.parts.find(({ key }) => key === part);
}
