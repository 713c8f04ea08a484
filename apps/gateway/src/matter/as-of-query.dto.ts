import { Moment } from '../refusal/past-moment.ts';

export class AsOfQueryDto {
  @Moment('The matter as it stood at that past moment, without acts.')
  asOf?: string;
}
