/** 公文: what is written, whatever the format; figures stand in it as they are shown. */
export interface Paper {
  /** 发文字号; null while it is a draft. */
  number: string | null;
  title: string;
  /** 主送. */
  addressees: string;
  paragraphs: string[];
  tables: PaperTable[];
  /** 落款. */
  signedBy: string;
  /** 成文日期, in words. */
  date: string;
}

export interface PaperTable {
  title: string;
  head: string[];
  rows: (string | number)[][];
}

/** 2023年4月6日, as a document is dated. */
export const dateInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** 91.4%; a dash where there is nothing to divide by. */
export const percentInWords = (rate: number | null): string => (rate === null ? '—' : `${(rate * 100).toFixed(1)}%`);
