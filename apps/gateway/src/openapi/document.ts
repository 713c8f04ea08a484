import { Injectable } from '@nestjs/common';
import { type OpenAPIObject } from '@nestjs/swagger';

/** The API's own description, made from the routes as they are, once, when first asked for. */
@Injectable()
export class OpenApiDocument {
  private made: OpenAPIObject | undefined;
  private make: (() => OpenAPIObject) | undefined;

  /** Given when the application stands; before, there are no routes to describe. */
  of(make: () => OpenAPIObject): void {
    this.make = make;
    this.made = undefined;
  }

  get(): OpenAPIObject {
    if (!this.make) throw new Error('the application does not stand yet');
    return (this.made ??= this.make());
  }
}
