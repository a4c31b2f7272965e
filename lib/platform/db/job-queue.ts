import 'server-only';
import { client } from './client';

/** A job that nothing has taken for so long says that no worker runs. */
const TAKEN_WITHIN = '15 minutes';
/** No job takes so long: the files of one job are checked within a minute. */
const DONE_WITHIN = '1 hour';

/** Whether jobs wait that no worker takes, or one does not come to its end. */
export async function isQueueStuck(): Promise<boolean> {
  const [row] = await client().$queryRaw<{ stuck: boolean }[]>`
    SELECT EXISTS (SELECT FROM graphile_worker._private_jobs WHERE is_available AND run_at < now() - ${TAKEN_WITHIN}::interval)
      OR EXISTS (SELECT FROM graphile_worker._private_jobs WHERE locked_at < now() - ${DONE_WITHIN}::interval) AS stuck`;
  return row?.stuck ?? false;
}
