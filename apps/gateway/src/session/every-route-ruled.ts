import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ruleOf } from './allow.ts';

/** The start stops when a route has no rule: a forgotten one must be found by its author, not by a visitor. */
@Injectable()
export class EveryRouteRuled implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.unruled(metatype.prototype as object, metatype.name) : []));
    if (open.length > 0) throw new Error(`Routes without a rule (@Allow): ${open.join(', ')}`);
  }

  private unruled(prototype: object, controller: string): string[] {
    const methods = this.scanner
      .getAllMethodNames(prototype)
      .map((name) => [name, (prototype as Record<string, unknown>)[name]] as const);
    return methods
      .filter((entry): entry is [string, () => unknown] => typeof entry[1] === 'function' && isRoute(entry[1]))
      .filter(([, method]) => ruleOf(this.reflector, method) === undefined)
      .map(
        ([name, method]) =>
          `${controller}.${name} (${RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as number]})`,
      );
  }
}

const isRoute = (method: object): boolean => Reflect.getMetadata(METHOD_METADATA, method) !== undefined;
