import { groupName } from '@/components/case/group-name';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import type { MyEligibility } from '@/lib/home/queries/my-eligibility';

type Entry = MyEligibility['record'][number];

const names: Partial<Record<CareOutcome, string>> = {
  NURSING_CARE: 'NHS-funded nursing care',
  JOINT_PACKAGE: 'Care that the NHS and the council plan together',
};

/** What was decided, in a few words: "NHS continuing healthcare: yes". */
export function recordName({ outcome, framework }: Pick<Entry, 'outcome' | 'framework'>): string {
  const name = names[outcome];
  if (name) return name;
  return `${groupName(framework)}: ${outcome === 'NOT_ELIGIBLE' ? 'no' : 'yes'}`;
}

/** From when, and until when: "From 12 June 2023." */
export function whenText({ status, from, to }: Pick<Entry, 'status' | 'from' | 'to'>): string {
  if (status === 'COMING') return `This starts on ${from}.`;
  if (status === 'ENDED') return `From ${from} until ${to}. It has ended.`;
  return to ? `From ${from} until ${to}.` : `From ${from}.`;
}
