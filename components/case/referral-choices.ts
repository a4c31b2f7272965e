import type { PhbGroup } from '@/lib/case/rules/groups';
import { GROUPS_REFERRED, RECORDED_KINDS, type ReferralKind } from '@/lib/case/rules/referral';
import { groupName } from './group-name';
import { referralKindName } from './referral-text';

type Choice = { value: string; kind: ReferralKind; group: PhbGroup; label: string };

/** What a referral can be for: each kind, and of local criteria each group. */
export const REFERRAL_CHOICES: readonly Choice[] = RECORDED_KINDS.flatMap((kind) => {
  const groups = GROUPS_REFERRED[kind];
  return groups.map((group) => ({
    value: groups.length > 1 ? group : kind,
    kind,
    group,
    label: groups.length > 1 ? `Local criteria: ${groupName(group)}` : referralKindName(kind),
  }));
});

/** The kind and the group of a choice. */
export function referralChoice(value: string): Choice | null {
  return REFERRAL_CHOICES.find((choice) => choice.value === value) ?? null;
}
