import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { HolderName, PersonName, StaffName, UserName } from '../people';

/** What the acts of a story made so far. */
export type Story = {
  /** A user as the next request would see them. */
  readonly staff: (name: UserName) => Actor;
  /** Keeps the sign-in of a person of the stories. */
  readonly signIn: (name: HolderName, actor: Actor) => void;
  /** Puts a person on the caseload of a member of staff, once a command has done so. */
  readonly onCaseload: (name: StaffName, personId: string) => void;
  /** The ids of what was made, by a name such as `maureen.caseId`. */
  readonly ids: Map<string, string>;
  readonly id: (name: `${PersonName | 'frame'}.${string}`) => string;
};

/** Runs with the service's clock at the time of its row. */
export type Act = (story: Story, today: PlainDate) => Promise<void>;

/**
 * `ready` leads to the point at which what the row refuses is tried; `act` is the row's own. `until` is the
 * day (YYYY-MM-DD) of its last command, where that has a later day of its own: the facts hold then.
 */
export type RowActs = { ready?: Act; act: Act; until?: string };
