/** 考核计分: how many points each part has, and what is taken or given; defaults, with where they come from. */
export interface ScoreRule {
  onTime: number;
  quality: number;
  reporting: number;
  cooperation: number;
  reportLate: number;
  yellow: number;
  red: number;
  commended: number;
  source: string;
}

export const SCORE_RULE: ScoreRule = {
  onTime: 40,
  quality: 30,
  reporting: 15,
  cooperation: 15,
  reportLate: 2,
  yellow: 5,
  red: 10,
  commended: 3,
  source: 'domain D3 [D]',
};
