import { type Cell, isBlank } from '../paper/sheet.ts';

/** Columns of a list of what arrived, each with its headings as offices write them; the first is the one problems name. */
export const FDI_HEADINGS = {
  creditCode: ['统一社会信用代码', '社会信用代码', '信用代码', 'credit code', 'unified social credit code'],
  enterprise: ['企业名称', '公司名称', '单位名称', 'enterprise', 'enterprise name', 'company', 'company name'],
  projectId: ['项目编号', '项目编码', '项目代码', 'project no', 'project no.', 'project number', 'project id'],
  projectName: ['项目名称', 'project name', 'project'],
  kind: ['项目类型', '项目类型 新设/增资', '项目类型(新设/增资)', 'project type', 'project kind', 'kind'],
  industry: [
    '行业代码',
    '行业代码 GB/T 4754',
    '行业代码(GB/T 4754)',
    '行业代码 GB/T 4754-2017',
    '行业代码(GB/T 4754-2017)',
    '国民经济行业代码',
    'industry code',
    'industry code (GB/T 4754)',
    'industry',
  ],
  on: ['到资日期', '到账日期', '入账日期', 'paid-in date', 'received on', 'receipt date', 'arrival date', 'date'],
  usd: [
    '到资金额(美元)',
    '实际到资金额(美元)',
    '实际到位外资金额(美元)',
    'paid-in amount (USD)',
    'amount received (USD)',
    'amount (USD)',
    'amount in USD',
    'USD',
  ],
  loanUsd: [
    '其中外方股东贷款(美元)',
    '其中:外方股东贷款(美元)',
    '外方股东贷款(美元)',
    'of which shareholder loan (USD)',
    'of which foreign shareholder loan (USD)',
    'foreign shareholder loan (USD)',
    'shareholder loan (USD)',
  ],
  inKind: [
    '是否实物/知识产权出资',
    '是否实物或知识产权出资',
    '实物/知识产权出资',
    'in kind or IP',
    'in-kind or IP contribution',
    'in kind',
  ],
} as const satisfies Record<string, readonly string[]>;

export type FdiColumn = keyof typeof FDI_HEADINGS;

export const FDI_COLUMNS = Object.keys(FDI_HEADINGS) as FdiColumn[];

/** As problems name it, 到资金额(美元). */
export const headingOf = (column: FdiColumn): string => FDI_HEADINGS[column][0];

/** Width, case, spaces and hyphens make no other heading; a unit does: 万美元 are not 美元. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_*-]/g, '');

const COLUMN_OF: ReadonlyMap<string, FdiColumn> = new Map(
  FDI_COLUMNS.flatMap((column) => FDI_HEADINGS[column].map((heading): [string, FdiColumn] => [plain(heading), column])),
);

/** Where each column stands, counted from 0, and the headings that mean nothing here. */
export interface FdiPlaces {
  places: Readonly<Record<FdiColumn, number>>;
  ignored: string[];
}

export interface HeadingProblem {
  column: string;
  problem: string;
}

const MOST_SHOWN = 50;

/** The columns by their headings, whatever their order; or every one that is missing or stands there twice. */
export function fdiPlaces(heads: readonly Cell[]): FdiPlaces | { problems: HeadingProblem[] } {
  const found = new Map<FdiColumn, number[]>();
  const ignored: string[] = [];
  heads.forEach((head, place) => {
    const column = typeof head === 'string' ? COLUMN_OF.get(plain(head)) : undefined;
    if (column) found.set(column, [...(found.get(column) ?? []), place]);
    else if (!isBlank(head)) ignored.push(typeof head === 'string' ? head.trim().slice(0, MOST_SHOWN) : `${place + 1}`);
  });
  const problems = FDI_COLUMNS.flatMap((column) => problemWith(column, found.get(column) ?? []));
  if (problems.length > 0) return { problems };
  const places = Object.fromEntries(FDI_COLUMNS.map((column) => [column, found.get(column)?.[0] ?? 0]));
  return { places: places as Record<FdiColumn, number>, ignored };
}

function problemWith(column: FdiColumn, places: readonly number[]): HeadingProblem[] {
  if (places.length === 1) return [];
  const [head, ...others] = FDI_HEADINGS[column];
  const problem =
    places.length > 1
      ? `stands in row 1 ${places.length} times`
      : `is missing in row 1 (also read: ${others.join(', ')})`;
  return [{ column: head, problem }];
}
