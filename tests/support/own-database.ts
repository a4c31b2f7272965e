import { afterAll } from 'vitest';
import { ACCOUNT_KEY } from './account-key';
import { freshDatabase } from './database';
import { FACTOR_KEY } from './factor';

/** Runs before the imports of every integration test file, so that each file has a database to itself. */
const database = await freshDatabase();
process.env.DATABASE_URL = database.appUrl;
process.env.DATABASE_OWNER_URL = database.ownerUrl;
process.env.TEST_SUPER_URL = database.superUrl;
process.env.PHB_FACTOR_KEY = FACTOR_KEY;
process.env.PHB_ACCOUNT_KEY = ACCOUNT_KEY;

// Open pools of the code under test are cut off here; their `error` events are theirs to handle.
afterAll(() => database.drop());
