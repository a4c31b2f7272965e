import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A way to the test's database that can be made to hang: connections stay open and nothing passes, as when
 * the server's process is stopped. Call it before anything reads the settings.
 */
export async function throughHangingProxy() {
  const real = new URL(process.env.DATABASE_URL ?? '');
  const [port, host] = [Number(real.port), real.hostname];
  const sockets = new Set<Socket>();
  let isHung = false;
  const server = createServer((near) => {
    const far = connect(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      if (isHung) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  real.hostname = '127.0.0.1';
  real.port = String((server.address() as AddressInfo).port);
  process.env.DATABASE_URL = real.href;
  return {
    hang() {
      isHung = true;
      for (const socket of sockets) socket.pause();
    },
    goOn() {
      isHung = false;
      for (const socket of sockets) socket.resume();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
