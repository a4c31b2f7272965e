import type { GapLevel } from '@/lib/core/gap-level';
import type { Domain, Edition, TeamRule } from '@/lib/tool/rules/edition';
import { type AnswerRefusal, checkAnswer, type DomainAnswer, EMPTY_ANSWER } from './answer';
import { checkTeam, hasHealthAssessor, isTeamConfirmed, type TeamMember } from './team';

/** What has to be there before a recommendation is sent. */
export type SubmissionFacts = {
  /** The current answer of each domain; a domain without an answer is left out. */
  answers: readonly (DomainAnswer & { domain: string })[];
  members: readonly TeamMember[];
  isInvolvementRecorded: boolean;
};

type Kind =
  | { kind: 'level-missing'; domain: string }
  | { kind: 'text-missing'; domain: string }
  | { kind: 'other-need-not-said'; domain: string }
  | { kind: 'answer-does-not-fit'; domain: string; refusal: AnswerRefusal['kind'] }
  | { kind: 'team-too-small' }
  | { kind: 'profession-not-confirmed' }
  | { kind: 'health-assessor-missing' }
  | { kind: 'involvement-missing' }
  | { kind: 'evidence-missing'; domain: string };

/** Blocking: it cannot be sent. Advice: it can, and the commissioner is likely to ask. */
export type SubmissionGap = Kind & { severity: GapLevel };

/**
 * Everything that a decision support tool still lacks before its recommendation can be sent, in the order of
 * the form. Each domain has a level, the four characteristics (of a child: the three other areas) are
 * written, the twelfth domain says what the need is, a disagreement keeps a level that is really lower, the
 * team is one by law and by professions that are confirmed, and it is recorded how the person takes part. A
 * level above none without evidence is named and does not block.
 * @rule ELI-17 (docs/rules.md)
 */
export function submissionGaps(edition: Edition, facts: SubmissionFacts): SubmissionGap[] {
  const written = new Map(facts.answers.map((answer) => [answer.domain, answer]));
  return [
    ...edition.domains.flatMap((domain) =>
      domainGaps(edition, domain, written.get(domain.key) ?? EMPTY_ANSWER),
    ),
    ...teamGaps(edition.team, facts.members),
    ...(facts.isInvolvementRecorded ? [] : [blocking({ kind: 'involvement-missing' })]),
  ];
}

/** Whether nothing blocks sending it. @rule ELI-17 (docs/rules.md) */
export function isSubmittable(gaps: readonly SubmissionGap[]): boolean {
  return gaps.every(({ severity }) => severity !== 'BLOCKING');
}

function domainGaps(edition: Edition, domain: Domain, answer: DomainAnswer): SubmissionGap[] {
  const { key } = domain;
  const fits = checkAnswer(edition, key, answer);
  if (!fits.ok) return [blocking({ kind: 'answer-does-not-fit', domain: key, refusal: fits.error.kind })];
  const isWritten = answer.body.trim() !== '';
  if (domain.kind === 'TEXT') return isWritten ? [] : [blocking({ kind: 'text-missing', domain: key })];
  if (answer.level === null) return [blocking({ kind: 'level-missing', domain: key })];
  if (isWritten || answer.level === 'NONE') return [];
  return domain.mustNameNeed
    ? [blocking({ kind: 'other-need-not-said', domain: key })]
    : [{ kind: 'evidence-missing', domain: key, severity: 'ADVICE' }];
}

function teamGaps(team: TeamRule, members: readonly TeamMember[]): SubmissionGap[] {
  switch (team) {
    case 'NONE':
      return [];
    case 'HEALTH_ASSESSOR':
      return hasHealthAssessor(members) ? [] : [blocking({ kind: 'health-assessor-missing' })];
    case 'TWO_PROFESSIONS':
      if (!checkTeam(members).ok) return [blocking({ kind: 'team-too-small' })];
      return isTeamConfirmed(members) ? [] : [blocking({ kind: 'profession-not-confirmed' })];
  }
}

function blocking(gap: Kind): SubmissionGap {
  return { ...gap, severity: 'BLOCKING' };
}
