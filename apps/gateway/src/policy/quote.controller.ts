import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type LateFeeView, type QuoteView } from '@duban/contracts/http/quotes';
import { Answers } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { LateFeeDto, QuoteDto } from './policy.dto.ts';
import { LATE_FEE, QUOTE } from './policy.shape.ts';
import { ShowLateFee } from './show-late-fee.ts';
import { ShowQuote } from './show-quote.ts';

@ApiTags('policy')
@Controller('api')
export class QuoteController {
  constructor(
    private readonly quotes: ShowQuote,
    private readonly lateFees: ShowLateFee,
  ) {}

  @Post('quotes')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(
    '测算: what a reward would come to, step by step with its clauses, and what the city’s tier would mean. Nothing is kept.',
    QUOTE,
    { problems: [400, 401, 409] },
  )
  quote(@Body() body: QuoteDto): Promise<QuoteView> {
    return this.quotes.handle(body);
  }

  @Post('late-fees')
  @HttpCode(200)
  @Allow('officer', 'unit-leader', 'finance-officer', 'supervision-office')
  @Answers('滞纳金: the fee and whether to recommend its waiver; an officer decides. Nothing is kept.', LATE_FEE, {
    problems: [400, 401, 403, 409],
  })
  lateFee(@Body() body: LateFeeDto): Promise<LateFeeView> {
    return this.lateFees.handle(body);
  }
}
