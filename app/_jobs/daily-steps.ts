import 'server-only';
import { recheckFiles } from '@/lib/file/commands/recheck-files';
import { anchorCommissioner } from '@/lib/money/commands/anchor-commissioner';
import type { DailyStep } from '@/lib/platform/jobs/daily-step';
import { purgeDrafts } from '@/lib/platform/jobs/purge-drafts';
import { purgeSentForms } from '@/lib/platform/jobs/purge-sent-forms';

/** Everything that happens once a day. A new step is one line here. */
export const DAILY_STEPS: readonly DailyStep[] = [
  { name: 'purge-drafts', forCommissioner: purgeDrafts },
  { name: 'anchor-proof', forCommissioner: anchorCommissioner },
  { name: 'recheck-files', forCommissioner: recheckFiles },
  { name: 'purge-sent-forms', forCommissioner: purgeSentForms },
];
