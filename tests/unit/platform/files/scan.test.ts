import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** A scanner that speaks clamd's INSTREAM: it collects the file and gives the verdict of the test. */
let scanner: Server;
let verdict: string | null = '';
let scanned: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  scanner = createServer(collect);
  const port = await new Promise<number>((resolve) => {
    scanner.listen(0, '127.0.0.1', () => resolve((scanner.address() as { port: number }).port));
  });
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://a:b@localhost/c',
    CLAMD_HOST: '127.0.0.1',
    CLAMD_PORT: String(port),
  });
});
beforeEach(() => {
  scanned = Buffer.alloc(0);
});
afterAll(() => scanner.close());

function collect(socket: Socket): void {
  let sent = Buffer.alloc(0);
  socket.on('data', (part) => {
    sent = Buffer.concat([sent, part]);
    if (!sent.subarray(-4).equals(Buffer.alloc(4))) return;
    scanned = fileIn(sent);
    socket.end(verdict === null ? '' : `${verdict}\0`);
  });
}

/** The pieces after the command, each after its length in four bytes. */
function fileIn(sent: Buffer): Buffer {
  const command = 'zINSTREAM\0';
  expect(sent.toString('latin1', 0, command.length)).toBe(command);
  const pieces: Buffer[] = [];
  for (let at = command.length; sent.readUInt32BE(at) > 0; at += 4 + sent.readUInt32BE(at))
    pieces.push(sent.subarray(at + 4, at + 4 + sent.readUInt32BE(at)));
  return Buffer.concat(pieces);
}

describe('the virus scanner', () => {
  it.each([
    ['stream: OK', false],
    ['stream: Win.Test.EICAR_HDB-1 FOUND', true],
  ])('says %s', async (answer, expected) => {
    const { hasVirus } = await import('@/lib/platform/files/scan');
    verdict = answer;
    const file = Buffer.alloc(2_500_000, 'a file');
    expect(await hasVirus(file)).toBe(expected);
    expect(scanned.equals(file)).toBe(true);
  });

  it.each([['INSTREAM size limit exceeded. ERROR'], [null]])(
    'that gives no verdict (%s) fails the check',
    async (answer) => {
      const { hasVirus } = await import('@/lib/platform/files/scan');
      verdict = answer;
      await expect(hasVirus(Buffer.from('x'))).rejects.toThrow('no verdict');
    },
  );

  it('that is down fails the check', async () => {
    const { hasVirus } = await import('@/lib/platform/files/scan');
    await new Promise((resolve) => scanner.close(resolve));
    await expect(hasVirus(Buffer.from('x'))).rejects.toThrow(/ECONNREFUSED/);
  });
});
