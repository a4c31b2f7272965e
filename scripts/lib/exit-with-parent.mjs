// Loaded into a child by `--import`: the child ends when the process that started it is gone, however it
// went. Without this a killed start would leave a server behind that holds the port. Workers of that child
// inherit the flag; they have a channel of their own, which must stay as it is.
if (process.env.PHB_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
}
