import type { Instrumentation } from 'next';

/**
 * Reads the settings when the server starts: one that is missing or wrong ends it with code 1. Then works off
 * the queue of jobs, unless they run alone.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { refuseWrongSettings } = await import('@/lib/platform/refuse-wrong-settings');
  const { NODE_ENV, PHB_JOBS } = refuseWrongSettings('server');
  if (NODE_ENV === 'production') (await import('@/lib/platform/log/quiet-console')).quietConsole();
  if (PHB_JOBS === 'web') void (await import('@/app/_jobs/start-jobs')).startJobs();
}

/**
 * Logs a fault that the framework met: the id that the error page shows, where it happened, and its kind.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { logFault } = await import('@/lib/platform/log/log-fault');
  logFault(error, {
    faultId: (error as { digest?: string }).digest,
    route: context.routePath,
    method: request.method,
    requestId: [request.headers['x-request-id']].flat()[0],
  });
};
