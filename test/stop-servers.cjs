/** Closing the channel is the order to end; back when the servers and their folder are gone. */
module.exports = async function stopServers() {
  const child = globalThis.dubanTestServers;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.ref();
  child.disconnect();
  await ended;
};
