import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { whyNotListen } from './free-port.mjs';
import { commandOf } from './processes.mjs';
import { Refusal } from './refusal.mjs';

/**
 * @param {number} port
 * @throws {Refusal} when the port cannot be had, saying who has it where the system tells
 */
export async function refuseTakenPort(port) {
  const code = await whyNotListen(port);
  if (!code) return;
  const other = `choose another with PORT=${port === 65_535 ? 3001 : port + 1} npm start`;
  if (code === 'EACCES') throw new Refusal(`This user may not listen on port ${port}: ${other}.`);
  if (code !== 'EADDRINUSE') throw new Refusal(`Port ${port} cannot be used (${code}): ${other}.`);
  const pid = holderOf(port);
  const holder = pid ? ` by process ${pid} (${commandOf(pid).slice(0, 80)})` : '';
  throw new Refusal(`Port ${port} is in use${holder}: stop that program, or ${other}.`);
}

/** The process that listens on a port, where Linux shows it to us: its own socket lists, then who has the socket open. */
function holderOf(port) {
  const sockets = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((list) => listeningSockets(list, port)),
  );
  if (!sockets.size) return undefined;
  return readdirSync('/proc').find((name) => /^\d+$/.test(name) && opens(name, sockets));
}

function listeningSockets(list, port) {
  if (!existsSync(list)) return [];
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync(list, 'utf8').trim().split('\n').slice(1);
  const fields = lines.map((line) => line.trim().split(/\s+/));
  const listening = fields.filter(([, local, , state]) => state === '0A' && local?.endsWith(ending));
  return listening.map((field) => `socket:[${field[9]}]`);
}

function opens(pid, sockets) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false;
  }
}
