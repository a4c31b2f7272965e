import 'server-only';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import { type DomainAnswer, EMPTY_ANSWER, levelsOf } from '@/lib/assessment/rules/answer';
import { type SubmissionGap, submissionGaps } from '@/lib/assessment/rules/submission';
import { isInvolvementRecorded } from '@/lib/assessment/rules/taking-part';
import type { AssessmentRecord } from '@/lib/assessment/store/assessment-record';
import { formatInstant } from '@/lib/core/clock';
import type { Domain, Edition } from '@/lib/tool/rules/edition';
import { editionOf } from '@/lib/tool/rules/editions';
import type { Explanation } from '@/lib/tool/rules/explanation';
import { isNationalTool } from '@/lib/tool/rules/tool';
import { explanationOf } from './explanation-of';

/**
 * The edition of a national tool that an assessment uses. Null for a fast track and for local criteria, which
 * have no domains.
 */
export function editionOfRecord({ assessment: { tool, ruleSet } }: AssessmentRecord): Edition | null {
  return isNationalTool(tool) ? editionOf(ruleSet) : null;
}

/** One domain of a tool with its current answer. */
export type DomainView = Domain & {
  /** The current version; 0 while nothing is written. */
  version: number;
  answer: DomainAnswer;
  /** The chosen levels in words. */
  levelName: string | null;
  lowerLevelName: string | null;
  /** Nurse Lund, 3 March 2026 at 4:05pm */
  written: string | null;
  /** A domain with a level, or a text with words. */
  isAnswered: boolean;
  /** How many files count as its evidence. */
  files: number;
};

/** Every domain of the tool, in the order of the form, with or without an answer. */
export function domainViewsOf({ answers, files }: AssessmentRecord, edition: Edition | null): DomainView[] {
  return (edition?.domains ?? []).map((domain) => {
    const stored = answers.find((one) => one.domain === domain.key);
    const counted = files.filter((file) => file.domain === domain.key && file.withdrawnAt === null);
    return { ...domain, ...answerOf(domain, stored), files: counted.length };
  });
}

function answerOf(domain: Domain, stored: StoredAnswer | undefined) {
  if (!stored) {
    return {
      version: 0,
      answer: EMPTY_ANSWER,
      levelName: null,
      lowerLevelName: null,
      written: null,
      isAnswered: false,
    };
  }
  const { domain: _, version, authorName, writtenAt, ...answer } = stored;
  return {
    version,
    answer,
    levelName: nameOf(domain, answer.level),
    lowerLevelName: nameOf(domain, answer.lowerLevel),
    written: `${authorName}, ${formatInstant(new Date(writtenAt))}`,
    isAnswered: domain.kind === 'LEVELS' ? answer.level !== null : answer.body.trim() !== '',
  };
}

function nameOf(domain: Domain, level: string | null): string | null {
  if (domain.kind === 'TEXT' || level === null) return null;
  return domain.levels.find(({ key }) => key === level)?.name ?? level;
}

/**
 * Why the tool indicates what it does, once every domain has a level. Of a finished assessment only while the
 * rules still say what was stored with it: what was indicated then is never computed again.
 */
export function explained({ assessment, answers }: AssessmentRecord): Explanation | null {
  const { ruleSet, indication } = assessment;
  return explanationOf({ ruleSet, indication, levels: levelsOf(answers) });
}

/**
 * What a full assessment still lacks before its recommendation can be sent; a screening, before it can be
 * completed.
 */
export function gapsOf(record: AssessmentRecord, edition: Edition | null): SubmissionGap[] {
  if (!edition) return [];
  const { answers, members, assessment } = record;
  const isRecorded = isInvolvementRecorded(assessment);
  return submissionGaps(edition, { answers, members, isInvolvementRecorded: isRecorded });
}
