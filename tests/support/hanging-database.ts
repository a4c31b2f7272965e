import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A way to a database that can be made to hang: connections stay open and nothing passes, as when the
 * server's process is stopped. Or to be down: every connection is cut, and new ones too.
 */
export async function hangingProxy(address: string) {
  const real = new URL(address);
  const [port, host] = [Number(real.port), real.hostname];
  const sockets = new Set<Socket>();
  let state: 'on' | 'hung' | 'down' = 'on';
  const server = createServer((near) => {
    if (state === 'down') return void near.destroy();
    const far = connect(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (state === 'hung') from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  real.hostname = '127.0.0.1';
  real.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: real.href,
    hang() {
      state = 'hung';
      for (const socket of sockets) socket.pause();
    },
    /** What hangs already hangs for ever, and new connections work: a network that lost them. */
    lose() {
      for (const socket of sockets) socket.pause();
    },
    stop() {
      state = 'down';
      cut();
    },
    goOn() {
      state = 'on';
      for (const socket of sockets) socket.resume();
    },
    close() {
      cut();
      server.close();
    },
  };
}

/** The same to the test's database. Call it before anything reads the settings. */
export async function throughHangingProxy() {
  const proxy = await hangingProxy(process.env.DATABASE_URL ?? '');
  process.env.DATABASE_URL = proxy.url;
  return proxy;
}
