import { part, type Passage, passage, split, trimmed } from './passage.ts';

/** What names of offices and of groups of offices end with; asked where no label says that units follow. */
const ENDINGS =
  '委员会|委|局|办|办公室|厅|部|室|处|院|校|所|站|队|中心|公司|集团|银行|支行|分行|海关|政府|开发区|经开区|高新区|新区|园区|保税区|港区|自贸区|镇|街道|乡|村|社区|部门|单位|专班|法院|会|团委|妇联|残联|工商联|联合会|小组|指挥部|署|库|报社|台|馆|大学|学院|企业|区县|县区|县市|市县|镇街|街镇|乡镇|主体|机构|工商联|社|办事处|(?:各|有关|相关)(?:区|县|市|镇|街道?|园区)';
const LIKE_A_UNIT = new RegExp(`^[\\u4e00-\\u9fffA-Za-z0-9()·“”]{0,38}(?:${ENDINGS})(?:\\([^()]*\\))?$`);
const BEGINS_LIKE_A_UNIT = new RegExp(`^[\\u4e00-\\u9fff()]{0,22}(?:${ENDINGS})`);
/** 区委和区政府, not 区人力资源和社会保障局: before 和 a whole name, after it one that begins like a name. */
const AND = new RegExp(
  `^([\\u4e00-\\u9fff()]{1,30}?(?:${ENDINGS}))(?:和|及|以及|与)(?=(?:各|有关|相关|区|市|县|省|州|镇|街道|其他))`,
);
const NAMED_FIRST = /^(.{2,30}?)等(.{0,40})$/;
/** 等、等部门: says only that there are more. */
const SAYS_NOTHING = /^(?:\d{1,2}个)?(?:部门|单位|地区|机构)?(?:$|和|及|以及|与)/;
const LONGEST_NAME = 40;

const SURELY =
  /^(?:区|市|县|省|州|各)(?!域|场|内).{0,20}(?:局|委|办|办公室|厅|中心|政府|委员会|管委会|院|会|部门|单位)$|(?:海关|税务局|支行|管委会|经开区|高新区)$/;

export const isLikeUnit = (folded: string): boolean => LIKE_A_UNIT.test(folded);

/** Whether a name, as written, can be nothing else than a unit of this place. */
export const isSurelyUnit = (name: string): boolean => SURELY.test(passage(name).folded);

/** The unit that running text begins with, if it begins with one. */
export function leadingUnit(text: Passage): Passage | undefined {
  const found = BEGINS_LIKE_A_UNIT.exec(text.folded);
  return found ? part(text, 0, found[0].length) : undefined;
}

/** Whether words that a label calls a unit can be one; collective names (区级相关部门) can. */
export function canBeUnit(folded: string): boolean {
  return folded.length <= LONGEST_NAME && /[\u4e00-\u9fffA-Za-z]/.test(folded) && !/[。:!?“”=]/.test(folded);
}

/**
 * The names in words that hold no separator: 能源局等省有关部门和各区县政府 is three. Words that only say «and others»
 * (等, 等部门) name nobody and are left out.
 */
export function namesIn(words: Passage): Passage[] {
  if (!/[\s等和及与]/.test(words.folded)) return words.folded === '' ? [] : [trimmed(words)];
  return bySpaces(words)
    .flatMap(byOthers)
    .flatMap(byAnd)
    .map(trimmed)
    .filter(({ folded }) => folded !== '');
}

/** White space separates names where each part is one; else it is a slip within a name. */
function bySpaces(words: Passage): Passage[] {
  if (!/\s/.test(words.folded.trim())) return [words];
  const parts = split(trimmed(words), ' \t\n').filter(({ folded }) => folded !== '');
  return parts.every(({ folded }) => isLikeUnit(folded)) ? parts : [words];
}

function byOthers(words: Passage): Passage[] {
  const [, named, others = ''] = NAMED_FIRST.exec(words.folded) ?? [];
  if (named === undefined) return [words];
  const empty = SAYS_NOTHING.exec(others);
  if (!empty && !isLikeUnit(named)) return [words];
  return [part(words, 0, named.length), part(words, named.length + 1 + (empty?.[0].length ?? 0))];
}

function byAnd(words: Passage): Passage[] {
  const found = AND.exec(words.folded);
  if (!found?.[1]) return [words];
  return [part(words, 0, found[1].length), ...byAnd(part(words, found[0].length))];
}

/** As written, without the white space that a line break or a table has left in it. */
export const asName = ({ written }: Passage): string => written.replace(/\s/g, '');
