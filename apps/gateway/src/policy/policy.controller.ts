import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Page } from '@duban/contracts/http/page';
import { type PolicyPreview, type PolicyView } from '@duban/contracts/http/policies';
import { CATALOGUE } from '@duban/domain/reward/catalogue';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { PreviewPolicyDto, PublishPolicyDto } from './policy.dto.ts';
import { POLICY, PREVIEW, PUBLISHED } from './policy.shape.ts';
import { PreviewPolicyHere } from './preview-policy.ts';
import { PublishPolicyHere } from './publish-policy.ts';
import { ShowPolicies } from './show-policies.ts';

const CODE = { name: 'policy', schema: { type: 'string', enum: CATALOGUE.map(({ code }) => code) } } as const;

@ApiTags('policy')
@Controller('api/policies')
export class PolicyController {
  constructor(
    private readonly show: ShowPolicies,
    private readonly previews: PreviewPolicyHere,
    private readonly publishing: PublishPolicyHere,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answers('政策: the plan’s rewards and reliefs, with every version’s parameters and their clauses.', page(POLICY))
  all(): Promise<Page<PolicyView>> {
    return this.show.handle();
  }

  @Post(':policy/preview')
  @HttpCode(200)
  @Allow('system-admin')
  @ApiParam(CODE)
  @Answers('重算: which worked cases changed parameters would move, old and new. Nothing is kept.', PREVIEW, {
    problems: [400, 401, 403, 404, 409],
  })
  preview(@Param('policy') policy: string, @Body() body: PreviewPolicyDto): Promise<PolicyPreview> {
    return this.previews.handle(policy, body);
  }

  @Post(':policy/versions')
  @Allow('system-admin')
  @ApiIdempotencyKey()
  @ApiParam(CODE)
  @Answers(
    'Publishes a version. Refused when `seen` does not fit: other parameters, or a version published since. What was applied ' +
      'for before keeps its own version.',
    PUBLISHED,
    { status: 201, problems: [400, 401, 403, 404, 409, 422] },
  )
  publish(
    @Asking() asker: Asker,
    @Param('policy') policy: string,
    @IdempotencyKey() key: string,
    @Body() body: PublishPolicyDto,
  ): Promise<Answer> {
    return this.publishing.handle(asker, policy, key, body);
  }
}
