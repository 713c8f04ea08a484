import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type GatewaySettings } from '@duban/config/settings';
import { EnterpriseStore } from '@duban/database/enterprise/enterprise.store';
import { ServerStateStore } from '@duban/database/server/server-state.store';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { AnsweringAdapter } from './answer.ts';
import { AppModule } from './app.module.ts';
import { furnishDoor } from './door.ts';
import { FrameworkLog, makeLog } from './log.ts';
import { describe } from './openapi/describe.ts';
import { OpenApiDocument } from './openapi/document.ts';
import { serveConsole } from './page/console-page.ts';
import { ProblemFilter } from './refusal/problem.filter.ts';
import { ShapePipe } from './refusal/shape.pipe.ts';
import { whyNotStart } from './start-check.ts';

/** Largest JSON body, bytes. */
const MOST_BYTES = 256 * 1024;
/** A whole request must have arrived after so many ms, a slow upload included. */
const WITHIN = 120_000;

/** The whole gateway, ready to listen; tests may `inject` into it instead. It does not wait for Temporal. */
export async function createApp(
  settings: GatewaySettings,
  log: Logger = makeLog(settings),
): Promise<NestFastifyApplication> {
  const problems = new ProblemFilter(log);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(settings, log),
    adapter(settings, problems),
    {
      bodyParser: false,
      logger: new FrameworkLog(log),
      abortOnError: false,
    },
  );
  await furnishDoor(app, log);
  app.useGlobalPipes(new ShapePipe());
  app.useGlobalFilters(problems);
  app.get(OpenApiDocument).of(() => describe(app));
  await serveConsole(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, settings.consoleFolder);
  if (settings.production) await demandFitServer(app.get(ServerStateStore), app.get(EnterpriseStore));
  await app.init();
  return app;
}

function adapter({ trustProxy }: GatewaySettings, problems: ProblemFilter): AnsweringAdapter {
  return new AnsweringAdapter({
    bodyLimit: MOST_BYTES,
    requestTimeout: WITHIN,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    skipMiddie: true,
    logger: false,
    genReqId: () => randomBytes(8).toString('hex'),
    // Nobody is believed about whose address a request has, but those that are named.
    trustProxy: trustProxy.length > 0 ? trustProxy : false,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
  } as never);
}

async function demandFitServer(store: ServerStateStore, enterprises: EnterpriseStore): Promise<void> {
  const keyOpens = await enterprises.opens();
  const reasons = whyNotStart(await store.read(), Date.now(), keyOpens);
  if (reasons.length > 0)
    throw new Error(`Production does not start on this database:\n${reasons.map((one) => `  ${one}`).join('\n')}`);
}
