import type { SavePartRefusal } from '@/lib/assessment/commands/save-part';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import { formatInstant } from '@/lib/core/clock';
import type { FieldError, FormCard, FormValues } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import type { Edition } from '@/lib/tool/rules/edition';
import { findEdition } from '@/lib/tool/rules/editions';
import { closedText } from './assessment-text';
import { domainName, findDomain, levelName } from './domain-text';
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

/** The message at each part that another user changed meanwhile. */
export function explainChanged(changed: readonly Changed[], ruleSet: string): FieldError[] {
  const edition = findEdition(ruleSet);
  return changed.map(({ part }) => ({
    field: partField(part, isText(edition, part) ? 'body' : 'level'),
    message: `Someone else changed “${domainName(edition, part)}” while you were writing. Nothing was overwritten. Compare both versions, then save again`,
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
  const edition = findEdition(ruleSet);
  const level = (key: string | null) => (key === null ? 'None yet' : levelName(edition, part, key));
  const hasNoLevel = isText(edition, part);
  return {
    key: part,
    heading: `Current version: ${domainName(edition, part)}`,
    links: [],
    facts: [
      ...(hasNoLevel ? [] : [{ term: 'Level', value: level(now.level) }]),
      { term: hasNoLevel ? 'Text' : 'Evidence', value: now.body || 'Nothing' },
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

function isText(edition: Edition | null, part: string): boolean {
  return findDomain(edition, part)?.kind === 'TEXT';
}
