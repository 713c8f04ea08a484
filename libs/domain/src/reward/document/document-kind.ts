import { COMMERCE, FINANCE } from '../parties.ts';

/** 文书: title, the word before the number of its year (发文字号), and the unit that issues it. */
interface DocumentRule {
  title: string;
  mark: string;
  unit: string;
}

/** Papers that an application leaves behind on its way (domain F). */
export const DOCUMENTS = {
  receipt: { title: '政策兑现申请提交回执', mark: '长奖收', unit: COMMERCE },
  acceptance: { title: '受理通知书', mark: '长奖受', unit: COMMERCE },
  'supplement-notice': { title: '一次性补正通知书', mark: '长奖补', unit: COMMERCE },
  'non-acceptance': { title: '不予受理通知书', mark: '长奖不受', unit: COMMERCE },
  'publicity-table': { title: '拟奖励项目公示表', mark: '长奖示', unit: COMMERCE },
  decision: { title: '奖励决定书', mark: '长奖决', unit: COMMERCE },
  'non-award': { title: '不予奖励决定书', mark: '长奖不决', unit: COMMERCE },
  'payment-slip': { title: '奖励资金拨付单', mark: '长奖拨', unit: FINANCE },
} as const satisfies Record<string, DocumentRule>;

export type DocumentKind = keyof typeof DOCUMENTS;

export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as DocumentKind[];

/** 长奖受〔2024〕3号 */
export const documentNumber = (kind: DocumentKind, year: number, no: number): string =>
  `${DOCUMENTS[kind].mark}〔${year}〕${no}号`;
