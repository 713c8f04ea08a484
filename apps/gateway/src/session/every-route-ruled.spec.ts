import 'reflect-metadata';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Allow } from './allow.ts';
import { EveryRouteRuled } from './every-route-ruled.ts';

@Controller('ruled')
class RuledController {
  @Get()
  @Allow('signed-in')
  one(): string {
    return this.noRoute();
  }

  noRoute(): string {
    return '';
  }
}

@Controller('stray')
class StrayController {
  @Post()
  forgotten(): string {
    return '';
  }
}

const starting = (...controllers: (new () => object)[]) => {
  @Module({ imports: [DiscoveryModule], controllers, providers: [EveryRouteRuled] })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false }).then((app) =>
    app.init(),
  );
};

it('starts when every route has a rule', async () => {
  await expect(starting(RuledController)).resolves.toBeDefined();
});

it('stops the start at a route without one, and names it', async () => {
  await expect(starting(RuledController, StrayController)).rejects.toThrow('StrayController.forgotten (POST)');
});
