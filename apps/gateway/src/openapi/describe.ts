import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PROBLEM } from './problem.shape.ts';

/** Describes every route of the application. */
export function describe(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Duban')
    .setDescription(
      '督办: an action plan goes in, and its key tasks run to their end. Errors are application/problem+json (RFC 9457).',
    )
    .setVersion('1')
    .addCookieAuth(
      'sid',
      { type: 'apiKey', in: 'cookie', description: '`__Host-sid`; on loopback over http `sid`.' },
      'sid',
    )
    .build();
  const described = SwaggerModule.createDocument(app, head, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  const schemas = { ...described.components?.schemas, Problem: PROBLEM as never };
  return { ...described, components: { ...described.components, schemas } };
}
