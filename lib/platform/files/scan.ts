import 'server-only';
import { connect } from 'node:net';
import { env } from '@/lib/platform/env';

const PATIENCE_MS = 60_000;
/** clamd reads a piece after its length in four bytes; a length of nought ends the file. */
const PIECE = 1 << 20;

/**
 * Whether the virus scanner finds something in a file. False without a scanner.
 * @throws when there is one and it does not answer: the file then goes on waiting
 */
export async function hasVirus(bytes: Uint8Array): Promise<boolean> {
  const { CLAMD_HOST: host, CLAMD_PORT: port } = env();
  if (!host) return false;
  const answer = await ask({ host, port, bytes });
  if (/^stream: OK\0?$/.test(answer)) return false;
  if (/ FOUND\0?$/.test(answer)) return true;
  throw scannerFault('CLAMD_NO_VERDICT', 'The virus scanner gave no verdict');
}

/** The log has the code of a fault and never its message: docs/operations.md explains each. */
type ScannerCode = 'CLAMD_NO_VERDICT' | 'CLAMD_CLOSED' | 'CLAMD_SILENT';

function scannerFault(code: ScannerCode, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/**
 * A scanner that takes smaller files than we do closes while it is written to, and what it said of that is
 * lost with the connection, mostly.
 */
function faultOf(thrown: Error & { code?: string }): Error {
  const isClosed = thrown.code === 'EPIPE' || thrown.code === 'ECONNRESET';
  return isClosed ? scannerFault('CLAMD_CLOSED', 'The virus scanner closed before it had the file') : thrown;
}

type Question = { host: string; port: number; bytes: Uint8Array };

function ask({ host, port, bytes }: Question): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    socket.on('timeout', () =>
      socket.destroy(scannerFault('CLAMD_SILENT', 'The virus scanner does not answer')),
    );
    socket.on('error', (fault) => reject(faultOf(fault)));
    socket.on('data', (part) => parts.push(part));
    socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1').trimEnd()));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += PIECE) writePiece(bytes.subarray(at, at + PIECE));
      writePiece(new Uint8Array());
    });
    const writePiece = (piece: Uint8Array) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      socket.write(piece);
    };
  });
}
