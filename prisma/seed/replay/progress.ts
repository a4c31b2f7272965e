import type { Result } from '@/lib/core/result';
import type { Story } from '../story';
import type { Company } from './company';
import type { Owner } from './owner';

/** What the commands have answered about one person so far: ids that later steps need. */
export type Progress = {
  personId: string;
  caseId: string;
  indicativeId: string;
  /** The tool used last, and what was last recommended from it. */
  assessmentId: string;
  recommendationId: string;
  challengeId: string;
  outcomeIds: string[];
  lineIds: string[];
  planHash: string;
  submissionId: string;
  budgetId: string;
  allocationIds: string[];
  /** Payments and spending by the key of their step. */
  ids: Map<string, string>;
};

export type Scene = { company: Company; owner: Owner; story: Story; so: Progress };

/** The value of a command that the demonstration takes to succeed. Throws what was refused, and for whom. */
export function done<T>(result: Result<T, { kind: string }>, story: Story): T {
  if (result.ok) return result.value;
  const who = `${story.commissionerCode} ${story.index} (${story.place.stage} ${story.place.slot})`;
  throw new Error(`Refused for ${who}: ${JSON.stringify(result.error)}`);
}
