import 'server-only';

/** Shorter than the 15 seconds after which scripts/lib/serve.mjs ends the process by force. */
const LONGEST_MS = 10_000;

/**
 * Calls `stop` when the process is signalled to end, and keeps the process until it has stopped. The
 * framework exits as soon as its own requests are answered, so its exit waits here.
 */
export function holdExit(stop: () => Promise<void>): void {
  let stopped: Promise<unknown> | undefined;
  const begin = () => {
    stopped ??= Promise.race([stop().catch(() => undefined), late()]);
    return stopped;
  };
  const exit = process.exit.bind(process);
  process.exit = ((code?: number) => {
    void (stopped ?? Promise.resolve()).then(() => exit(code));
  }) as typeof process.exit;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void begin());
}

function late(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LONGEST_MS).unref());
}
