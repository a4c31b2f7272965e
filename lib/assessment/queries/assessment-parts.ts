import 'server-only';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import { EMPTY_ANSWER, levelsOf, type PartAnswer } from '@/lib/assessment/rules/answer';
import { type SubmissionGap, submissionGaps } from '@/lib/assessment/rules/submission';
import type { AssessmentRecord } from '@/lib/assessment/store/assessment-record';
import { formatInstant } from '@/lib/core/clock';
import { indicate } from '@/lib/tool/rules/indicate';
import { ruleSetOf } from '@/lib/tool/rules/rule-sets';
import type { Explanation, RuleSet, ToolPart } from '@/lib/tool/rules/tool';

/** The edition of a national tool that an assessment uses. Null for a fast track and for local criteria, which have no domains. */
export function ruleSetOfRecord({ assessment: { tool, ruleSet } }: AssessmentRecord): RuleSet | null {
  return tool === 'FAST_TRACK' || tool === 'LOCAL_CRITERIA' ? null : ruleSetOf(ruleSet);
}

/** One part of a tool with what stands in it. */
export type PartView = ToolPart & {
  /** The version that stands; 0 where nobody has written. */
  version: number;
  answer: PartAnswer;
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

/** Every part of the tool, in the order of the form, whether somebody wrote in it or not. */
export function partsOf({ answers, files }: AssessmentRecord, ruleSet: RuleSet | null): PartView[] {
  return (ruleSet?.parts ?? []).map((part) => {
    const stored = answers.find((one) => one.part === part.key);
    const counted = files.filter((file) => file.part === part.key && file.withdrawnAt === null);
    return { ...part, ...answerOf(part, stored), files: counted.length };
  });
}

function answerOf(part: ToolPart, stored: StoredAnswer | undefined) {
  if (!stored) {
    return {
      ...{ version: 0, answer: EMPTY_ANSWER, levelName: null, lowerLevelName: null },
      ...{ written: null, isAnswered: false },
    };
  }
  const { part: _, version, authorName, writtenAt, ...answer } = stored;
  return {
    ...{ version, answer, levelName: nameOf(part, answer.level) },
    lowerLevelName: nameOf(part, answer.lowerLevel),
    written: `${authorName}, ${formatInstant(new Date(writtenAt))}`,
    isAnswered: part.kind === 'DOMAIN' ? answer.level !== null : answer.body.trim() !== '',
  };
}

function nameOf(part: ToolPart, level: string | null): string | null {
  if (part.kind === 'TEXT' || level === null) return null;
  return part.levels.find(({ key }) => key === level)?.name ?? level;
}

/**
 * Why the tool indicates what it does, once every domain has a level. Of a finished assessment only while the rules still say
 * what was stored with it: what was indicated then is never computed anew.
 */
export function explained(record: AssessmentRecord, ruleSet: RuleSet | null): Explanation | null {
  const found = ruleSet && indicate(ruleSet, levelsOf(record.answers));
  if (!found?.ok) return null;
  const { indication } = record.assessment;
  return indication === null || indication === found.value.indication ? found.value : null;
}

/** What a full assessment still lacks before its recommendation can be sent; a screening, before it can be completed. */
export function gapsOf(record: AssessmentRecord, ruleSet: RuleSet | null): SubmissionGap[] {
  if (!ruleSet) return [];
  const { answers, members, assessment } = record;
  const isInvolvementRecorded = assessment.involvementBasis !== null;
  const gaps = submissionGaps(ruleSet, { answers, members, isInvolvementRecorded });
  const isFull = ruleSet.tool === 'DST' || ruleSet.tool === 'CHILD_DST';
  return isFull ? gaps : gaps.filter(({ kind }) => !TEAM_GAPS.includes(kind));
}

/** One professional completes a screening: no team is asked for. */
const TEAM_GAPS: readonly SubmissionGap['kind'][] = ['team-too-small', 'health-assessor-missing'];
