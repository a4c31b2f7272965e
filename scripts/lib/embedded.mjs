import { existsSync } from 'node:fs';
import { cluster } from './cluster.mjs';
import { chooseHome, loadState, saveState } from './embedded-state.mjs';
import { dataFolder } from './folders.mjs';
import { applicationRole, ensureDatabase, ensureRoles, ownerRole } from './roles.mjs';

const database = 'phb';

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts it when it runs, with its roles and its
 * database.
 * @param {string} [folder]
 * @returns {Promise<{ appUrl: string, ownerUrl: string, adopted: boolean, stop: () => Promise<void>,
 *   revive: () => Promise<boolean> }>} `revive` starts it again when it died; true when it had
 */
export async function openEmbedded(folder = dataFolder) {
  const state = withLivingHome(folder);
  const server = cluster({ home: state.home, password: state.superPassword });
  const { port, adopted } = await server.start(state.port);
  if (port !== state.port) saveState(folder, { ...state, port });
  /**
   * @param {string} role
   * @param {string} password
   * @param {string} name
   */
  const url = (role, password, name) => `postgresql://${role}:${password}@127.0.0.1:${port}/${name}`;
  await prepare(url('postgres', state.superPassword, 'postgres'), state);
  return {
    appUrl: url(applicationRole, state.appPassword, database),
    ownerUrl: url(ownerRole, state.ownerPassword, database),
    adopted,
    stop: () => server.stop(),
    revive: async () => {
      if (server.isRunning()) return false;
      await server.start(port);
      return true;
    },
  };
}

/**
 * A home that a reboot has swept away took the data with it: what was remembered about the seed is void.
 * @param {string} folder
 */
function withLivingHome(folder) {
  const state = loadState(folder);
  if (existsSync(state.home)) return state;
  const { seed: _gone, ...rest } = state;
  return saveState(folder, { ...rest, home: chooseHome(folder) });
}

/**
 * @param {string} superUrl
 * @param {import('./embedded-state.mjs').EmbeddedState} state
 */
async function prepare(superUrl, state) {
  const { default: pg } = await import('pg');
  const superuser = new pg.Client({ connectionString: superUrl });
  superuser.on('error', () => undefined);
  await superuser.connect();
  try {
    await ensureRoles(superuser, state);
    await ensureDatabase(superuser, database);
  } finally {
    await superuser.end();
  }
}
