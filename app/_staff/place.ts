import type { StaffArea } from '@/lib/core/policy/area';
import type { Actor } from '@/lib/core/policy/policy';

/** Where a page of both staff areas is shown, and to whom. The page of the area has asked who is calling. */
export type StaffPlace = { area: StaffArea; actor: Actor };
