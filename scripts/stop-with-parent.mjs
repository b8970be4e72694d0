// Loaded with --import: sends this process SIGTERM once its parent has exited. npm forwards SIGINT and SIGTERM to its
// script, but not SIGHUP and SIGKILL; the script would go on and hold its port.
const CHECK_INTERVAL_MS = 500;
const parent = process.ppid;

const timer = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
}, CHECK_INTERVAL_MS).unref();
