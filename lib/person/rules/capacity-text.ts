import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { CAPACITY_MATTERS, type CapacityFinding, type CapacityMatter } from './capacity';

const matters: Record<CapacityMatter, string> = {
  MONEY: 'Agreeing to a direct payment and managing the money',
  PLAN: 'Agreeing the care and support plan',
  CARE: 'Health and care decisions',
  SHARING: 'Sharing information and letters',
};

/** The decision in words. */
export function matterName(matter: CapacityMatter): string {
  return matters[matter];
}

const findings: Record<CapacityFinding, string> = {
  HAS: 'Has capacity',
  LACKS: 'Lacks capacity',
};

export function findingName(finding: CapacityFinding): string {
  return findings[finding];
}

/** One recorded finding with everything that is known of it. */
export type RecordedCapacity = {
  id: string;
  matter: CapacityMatter;
  finding: CapacityFinding;
  assessedOn: PlainDate;
  assessorName: string | null;
  assessorRole: string | null;
  reasons: string | null;
  consulted: string | null;
  isFromBefore: boolean;
  recordedByName: string;
};

export type CapacityView = Pick<RecordedCapacity, 'id' | 'reasons' | 'consulted'> & {
  matter: string;
  /** Null: nothing is recorded about this decision. */
  finding: string | null;
  lacks: boolean;
  /** By whom and when. */
  found: string | null;
};

/** One finding in words. */
export function capacityView(one: RecordedCapacity): CapacityView {
  const { id, matter, finding, reasons, consulted } = one;
  return {
    id,
    matter: matters[matter],
    finding: findings[finding],
    lacks: finding === 'LACKS',
    found: foundText(one),
    reasons,
    consulted,
  };
}

function foundText({
  assessedOn,
  assessorName,
  assessorRole,
  isFromBefore,
  recordedByName,
}: RecordedCapacity) {
  const on = formatDay(assessedOn);
  return isFromBefore
    ? `Recorded before, without assessor: ${on}, by ${recordedByName}`
    : `${on}, by ${assessorName}, ${assessorRole}. Recorded by ${recordedByName}`;
}

/** What counts today about each decision; of those without a finding that there is none. */
export function currentCapacity(recorded: readonly RecordedCapacity[]): CapacityView[] {
  return CAPACITY_MATTERS.map((matter) => {
    const last = recorded.findLast((one) => one.matter === matter);
    return last
      ? capacityView(last)
      : {
          id: matter,
          matter: matters[matter],
          finding: null,
          lacks: false,
          found: null,
          reasons: null,
          consulted: null,
        };
  });
}
