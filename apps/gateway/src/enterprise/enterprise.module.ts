import { Module } from '@nestjs/common';
import { EnterpriseController } from './enterprise.controller.ts';
import { Enterprises } from './enterprises.ts';

@Module({ controllers: [EnterpriseController], providers: [Enterprises] })
export class EnterpriseModule {}
