import { Module } from '@nestjs/common';
import { PolicyController } from './policy.controller.ts';
import { PreviewPolicyHere } from './preview-policy.ts';
import { PublishPolicyHere } from './publish-policy.ts';
import { QuoteController } from './quote.controller.ts';
import { ShowLateFee } from './show-late-fee.ts';
import { ShowPolicies } from './show-policies.ts';
import { ShowQuote } from './show-quote.ts';

@Module({
  controllers: [PolicyController, QuoteController],
  providers: [ShowPolicies, PreviewPolicyHere, PublishPolicyHere, ShowQuote, ShowLateFee],
})
export class PolicyModule {}
