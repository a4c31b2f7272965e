import 'server-only';
import {
  deleteOldAccountLinks,
  deleteOldCounts,
  deleteOldDevices,
  deleteOldHalfSignIns,
  deleteOldSessions,
  deleteOldSignInFailures,
} from '@/lib/platform/db/purge';
import { inBatches } from './in-batches';

/** Removes what sign-ins leave and nothing needs any more. Each answers how many rows. */
export const purgeSessions = () => inBatches(deleteOldSessions);
export const purgeSignInFailures = () => inBatches(deleteOldSignInFailures);
export const purgeDevices = () => inBatches(deleteOldDevices);
export const purgeHalfSignIns = () => inBatches(deleteOldHalfSignIns);
export const purgeAccountLinks = () => inBatches(deleteOldAccountLinks);
export const purgeCounts = () => inBatches(deleteOldCounts);
