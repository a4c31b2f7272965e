import { explainDeath } from '@/components/person/death-text';
import type { SaveAnswerRefusal } from '@/lib/assessment/commands/save-answer';
import type { DomainAnswer, StoredAnswer } from '@/lib/assessment/rules/answer';
import { formatInstant } from '@/lib/core/clock';
import type { FieldError, FormCard, FormValues } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import type { Edition } from '@/lib/tool/rules/edition';
import { findEdition } from '@/lib/tool/rules/editions';
import { answerField } from './answer-schema';
import { answerFields } from './answer-values';
import { closedText } from './assessment-text';
import { domainName, findDomain, levelName } from './domain-text';

type AnswerFault = Exclude<SaveAnswerRefusal, { kind: 'changed-meanwhile' }> | NotFound;

/** The sentence for each refusal of an answer, and the field that mends it. */
export function explainAnswer(error: AnswerFault): FieldError {
  switch (error.kind) {
    case 'no-such-domain':
    case 'not-a-national-tool':
    case 'domain-twice':
      return { message: 'This tool does not have this part. Go back to the list of parts' };
    case 'no-such-level':
    case 'no-level-here':
      return { field: answerField(error.domain, 'level'), message: 'Select a level for this domain' };
    case 'level-missing':
      return {
        field: answerField(error.domain, 'level'),
        message: 'Select the higher level: it is the one that counts',
      };
    case 'lower-level-not-lower':
      return {
        field: answerField(error.domain, 'lowerLevel'),
        message: 'Select a level lower than the one above',
      };
    case 'lower-level-missing':
      return {
        field: answerField(error.domain, 'lowerLevel'),
        message: 'Select the lower level that was proposed',
      };
    case 'disagreement-missing':
      return {
        field: answerField(error.domain, 'disagreement'),
        message: 'Enter who proposed the lower level and why',
      };
    case 'assessment-closed':
      return { message: closedText(error.state) };
    case 'case-closed':
      return { message: 'The case was closed, so nothing can be changed' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this assessment' };
  }
}

type Changed = { domain: string; now: StoredAnswer };

/** The message at each domain that another user changed meanwhile. */
export function explainChanged(changed: readonly Changed[], ruleSet: string): FieldError[] {
  const edition = findEdition(ruleSet);
  return changed.map(({ domain }) => ({
    field: answerField(domain, isText(edition, domain) ? 'body' : 'level'),
    message: `Someone else changed “${domainName(edition, domain)}” while you were writing. Nothing was overwritten. Compare both versions, then save again`,
  }));
}

/** What is stored now in those domains, to compare. */
export function changedCards(changed: readonly Changed[], ruleSet: string): FormCard[] {
  return changed.map(({ domain, now }) => nowCard(domain, now, ruleSet));
}

type Seen = { domain: string; version: number; joined?: DomainAnswer };

/** What the next attempt has seen: the versions, and the answers in which another user's changes are. */
export function versionValues(domains: readonly Seen[]): FormValues {
  return Object.assign(
    {},
    ...domains.map(({ domain, version, joined }) =>
      joined
        ? answerFields({ domain, version }, joined)
        : { [answerField(domain, 'version')]: String(version) },
    ),
  );
}

/** The current answer of one domain, in words. */
export function nowCard(domain: string, now: StoredAnswer, ruleSet: string): FormCard {
  const edition = findEdition(ruleSet);
  const level = (key: string | null) => (key === null ? 'None yet' : levelName(edition, domain, key));
  const hasNoLevel = isText(edition, domain);
  return {
    key: domain,
    heading: `Current version: ${domainName(edition, domain)}`,
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

function isText(edition: Edition | null, domain: string): boolean {
  return findDomain(edition, domain)?.kind === 'TEXT';
}
