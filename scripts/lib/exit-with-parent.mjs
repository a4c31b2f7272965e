// Loaded into a child by `--import`: the child ends when the process that started it is gone, however it went.
// Without this a killed start would leave a server behind that holds the port.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
