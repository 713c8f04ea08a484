import { Controller, Get } from '@nestjs/common';
import { ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import { Allow } from '../session/allow.ts';
import { Answers } from './answers.ts';
import { OpenApiDocument } from './document.ts';
import { anything } from './shape.ts';

@ApiTags('openapi')
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get()
  @Allow('public')
  @Answers('This document.', anything(), { problems: [] })
  whole(): OpenAPIObject {
    return this.document.get();
  }
}
