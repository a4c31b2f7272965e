import type { ClockLength } from '@/lib/core/length-of-time';
import type { Role } from '@/lib/core/policy/role';
import type { Permission } from '@/lib/core/policy/table';
import type { ClockSettingKey } from '@/lib/core/settings/setting-kinds';
import type { ClockEventKind } from './clock-event';
import type { PathStep } from './path';

/**
 * How long a clock runs. `SETTING`: as the commissioner has set it, or its default. `EDITION`: as the edition
 * of the assessment says. `EDITION_HOURS`: as the edition of the fast track says. `BIRTHDAY`: until that
 * birthday of the person. `CHOSEN`: until the day that a user chose.
 */
export type ClockTime =
  | ClockLength
  | { unit: 'BIRTHDAY'; count: number }
  | { unit: 'CHOSEN' }
  | { unit: 'SETTING'; setting: ClockSettingKey }
  | { unit: 'EDITION' | 'EDITION_HOURS' };

/** What a national or local standard asks, and where it is laid down. */
export type Standard = { asks: string; source: string };

/** Everything there is to know of one kind of clock. */
export type ClockRow = {
  time: ClockTime;
  /** How long after one of them the next is due: only a review comes again. */
  again?: ClockSettingKey;
  /** The role that acts while it runs. `PRACTITIONER`: the one practitioner of the case. */
  owner: Role;
  /** What is to be done, as staff read it: text for a link. */
  name: string;
  /** The same on the practitioner's own pages, where it differs. */
  ownName?: string;
  /** How the person reads of its last day. Left out: the person is not shown it. */
  nameForPerson?: string;
  /** The step of the case's path that waits for it. `null`: it runs next to the path, for eligibility. */
  step: PathStep | 'REVIEW' | null;
  /** It times a part of its step, so that it does not say whether the step as a whole was in time. */
  isWithinStep?: true;
  /**
   * On lists of work `ALWAYS`, from its first day (`OPEN`), `NEAR` its last day, or `NEVER`: a right of the
   * person is no work.
   */
  isWork: 'ALWAYS' | 'OPEN' | 'NEAR' | 'NEVER';
  /** It is shown at the head of the assessment that it waits for. */
  isOnAssessment?: true;
  /** It is on the commissioner's list of decisions; this permission lets a reader take it. */
  decidedWith?: Permission;
  /**
   * Below the case, where each reader does it; `budget`: below its budget, where the commissioner does. Left
   * out: on the case itself.
   */
  hrefs: { commissioner?: string; practitioner?: string; budget?: string };
  /** Left out: a default of the service. */
  standard?: Standard;
  /** A death does not end it. */
  afterDeath?: 'GOES_ON';
  /** It is about the person, so that closing the case does not end it. */
  outlivesCase?: true;
  /** What ends it, next to what closes the case and to a death. */
  endedBy: readonly ClockEventKind[];
};
