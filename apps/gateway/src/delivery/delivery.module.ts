import { Module } from '@nestjs/common';
import { DeliveryController } from './delivery.controller.ts';
import { ListDeliveries } from './list-deliveries.ts';
import { ResendDelivery } from './resend-delivery.ts';

@Module({ controllers: [DeliveryController], providers: [ListDeliveries, ResendDelivery] })
export class DeliveryModule {}
