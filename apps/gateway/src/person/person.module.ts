import { Module } from '@nestjs/common';
import { People } from './people.ts';
import { PersonController } from './person.controller.ts';
import { Substitutions } from './substitutions.ts';

@Module({ controllers: [PersonController], providers: [People, Substitutions] })
export class PersonModule {}
