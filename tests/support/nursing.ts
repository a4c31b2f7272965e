import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import { day } from '@/lib/core/plain-date';
import { answerAll, aStartedTool, complete, recordInvolvement } from './assessment';
import { aCase, type CaseAccounts } from './case';

/** A case that a negative Checklist closed on 10 March 2026. @param setting where the person was assessed */
export async function aScreenedOut(accounts: CaseAccounts, setting: AssessmentSetting): Promise<string> {
  const on = day('2026-03-10');
  const caseId = await aCase(accounts);
  const assessmentId = await aStartedTool(accounts, caseId, 'CHECKLIST', on, { setting });
  await answerAll(accounts, assessmentId, 'CCCCCCCCCCC');
  await recordInvolvement(accounts, assessmentId);
  await complete(accounts, assessmentId, on);
  return caseId;
}
