import { startJobs } from '@/app/_jobs/start-jobs';
import { quietConsole } from '@/lib/platform/log/quiet-console';
import { refuseWrongSettings } from '@/lib/platform/refuse-wrong-settings';

/** The process of `npm run worker`. The worker's connections keep it alive until it is signalled to stop. */
refuseWrongSettings('worker');
quietConsole();
await startJobs();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));
