import type { Result } from '@/lib/core/result';
import type { Story } from '../story';
import type { Accounts } from './acting-accounts';
import type { Owner } from './owner';

/** The ids that commands returned for one person so far, for later steps. */
export type Progress = {
  personId: string;
  /** Of who acts for the person. */
  authorityId: string;
  isCapacityFound: boolean;
  caseId: string;
  indicativeId: string;
  /** The latest assessment and its latest recommendation. */
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

export type Context = { accounts: Accounts; owner: Owner; story: Story; progress: Progress };

/** The value of a command that must succeed. Throws the refusal and the person's key. */
export function done<T>(result: Result<T, { kind: string }>, story: Story): T {
  if (result.ok) return result.value;
  const who = `${story.commissionerCode} ${story.index} (${story.place.stage} ${story.place.slot})`;
  throw new Error(`Refused for ${who}: ${JSON.stringify(result.error)}`);
}
