// Loaded with --import: sends this process SIGTERM once the one that started it is gone. npm passes SIGINT and SIGTERM
// on to its script, but ends at SIGHUP and SIGKILL without a word to it; the script would keep its port.
const PERIOD_MS = 500;
const parent = process.ppid;

const timer = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
}, PERIOD_MS).unref();
