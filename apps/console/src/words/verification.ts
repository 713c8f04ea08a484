import { type DocumentKind } from '@duban/domain/reward/document/document-kind';

/** Chinese and English beside each other: whoever scans the code is not asked which he reads. */
export interface BothWords {
  zh: string;
  en: string;
}

export const DOCUMENT_WORDS: Record<DocumentKind, BothWords> = {
  receipt: { zh: '提交回执', en: 'Receipt of submission' },
  acceptance: { zh: '受理通知书', en: 'Notice of acceptance' },
  'supplement-notice': { zh: '一次性补正通知书', en: 'Notice to supplement' },
  'non-acceptance': { zh: '不予受理通知书', en: 'Notice of non-acceptance' },
  'publicity-table': { zh: '拟奖励项目公示表', en: 'Publicity table' },
  decision: { zh: '奖励决定书', en: 'Award decision' },
  'non-award': { zh: '不予奖励决定书', en: 'Non-award decision' },
  'payment-slip': { zh: '奖励资金拨付单', en: 'Payment slip' },
};

type Told =
  | 'title'
  | 'kind'
  | 'number'
  | 'unit'
  | 'day'
  | 'enterprise'
  | 'content'
  | 'pdf'
  | 'known'
  | 'superseded'
  | 'unknown'
  | 'compare';

export const VERIFICATION_WORDS: Record<Told, BothWords> = {
  title: { zh: '文书核验', en: 'Verification of a document' },
  kind: { zh: '文书', en: 'Document' },
  number: { zh: '文号', en: 'Number' },
  unit: { zh: '出具单位', en: 'Issued by' },
  day: { zh: '出具日期', en: 'Issued on' },
  enterprise: { zh: '当事企业', en: 'Enterprise' },
  content: { zh: '内容摘要 SHA-256', en: 'SHA-256 of the content' },
  pdf: { zh: 'PDF文件 SHA-256', en: 'SHA-256 of the PDF' },
  known: { zh: '本系统出具过这份文书。', en: 'This document was issued by this system.' },
  superseded: { zh: '这份文书已被后一份取代，取代时间：', en: 'It was superseded by a later one, on: ' },
  unknown: { zh: '没有出具过带有这个核验码的文书。', en: 'No document with this code was issued.' },
  compare: {
    zh: '请核对文号、单位、日期和摘要与手中文书是否一致；不一致的，文书不可信。',
    en: 'Compare number, unit, day and digests with the document in hand; where they differ it is not to be trusted.',
  },
};
