import 'server-only';
import type { AssessmentRow } from '@/lib/decision/store/eligibility-record';
import type { LetterTool } from '@/lib/letter/rules/facts';
import { levelDomainsOf } from '@/lib/tool/rules/edition';
import { findEdition } from '@/lib/tool/rules/editions';

/** The tool that a letter relies on. */
export function letterTool(row: AssessmentRow): LetterTool {
  const { tool, fastTrack } = row;
  const completedOn = row.completedOn ?? row.startedOn;
  if (fastTrack) {
    return {
      tool,
      kindsOfNeed: 0,
      completedOn,
      completedByName: fastTrack.clinicianName,
      profession: `${fastTrack.clinicianKind.toLowerCase()}, ${fastTrack.organisation}`,
      // The fast track tool has no levels: its stored indication is the decision that followed.
      indication: null,
      referralRationale: null,
    };
  }
  return {
    tool,
    kindsOfNeed: kindsOfNeed(row),
    completedOn,
    completedByName: row.completedByName ?? row.startedByName,
    profession: row.completerProfession?.toLowerCase() ?? null,
    indication: row.indication,
    referralRationale: row.referralRationale,
  };
}

function kindsOfNeed({ ruleSet }: AssessmentRow): number {
  const edition = findEdition(ruleSet);
  return edition ? levelDomainsOf(edition).length : 0;
}
