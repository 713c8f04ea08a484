import 'reflect-metadata';
import { readGatewaySettings } from '@duban/config/settings';
import { createApp } from './create-app.ts';
import { makeLog } from './log.ts';
import { onStop } from './stop.ts';

/** Settings, application, port; then until it is told to stop. */
async function main(): Promise<void> {
  const settings = readGatewaySettings();
  const log = makeLog(settings);
  const app = await createApp(settings, log);
  onStop(app, log);
  await app.listen(settings.port, settings.host);
  log.info({ address: await app.getUrl() }, 'gateway ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
