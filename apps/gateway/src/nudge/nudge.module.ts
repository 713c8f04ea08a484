import { Global, Module } from '@nestjs/common';
import { AfterCommit } from './after-commit.ts';
import { Engine } from './engine.ts';

@Global()
@Module({ providers: [Engine, AfterCommit], exports: [Engine, AfterCommit] })
export class NudgeModule {}
