import { once } from 'node:events';
import { client, disconnect } from '@/lib/platform/db/client';

// Asks the database, and ends when its parent says so, in the way of every script.
await Promise.all([client().$queryRaw`SELECT 1`, client().$queryRaw`SELECT 2`]);
process.send?.('asked');
await once(process, 'message');
process.disconnect();
await disconnect();
