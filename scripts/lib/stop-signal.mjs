/**
 * Resolves when this process gets a signal to stop: Ctrl-C, SIGTERM, a closed terminal, or the death of the
 * process that started it (npm killed without a chance to pass the signal on).
 * @returns {Promise<void>}
 */
export function stopSignal() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
    process.channel?.unref();
    if (process.env.npm_lifecycle_event) watchParent(resolve);
  });
}

/** @param {() => void} gone */
function watchParent(gone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) gone();
  }, 500);
  timer.unref();
}
