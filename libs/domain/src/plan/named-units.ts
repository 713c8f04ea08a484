import { part, type Passage, split, trimmed } from './passage.ts';
import { asName, canBeUnit, isLikeUnit, leadingUnit, namesIn } from './unit-name.ts';

/** The units of one stretch of words, by what the words say of them. */
export interface NamedUnits {
  /** …牵头 */
  leads: string[];
  /** …配合, or after 会同 */
  supports: string[];
  /** …负责, …按职责分工负责 */
  charged: string[];
  /** Listed without a word. */
  plain: string[];
  /** Words among the units that are a time: 2023年底前, 长期坚持. */
  times: Passage[];
  /** Words that should be units and cannot be. */
  unread: string[];
}

/** 'labelled': a label says that units follow. 'bare': none does, so each must look like one. 'prose': text may follow. */
export type Setting = 'labelled' | 'bare' | 'prose';

type Role = 'leads' | 'supports' | 'charged';

const CLAUSE = ',;\n';
const SEPARATOR = '、';
const LONGEST_PIECE = 90;
const NOTE = /下同|为牵头|首位|排(?:名|在|列)|第一位|列首|列在|单独列|如无特别|均需/;
const TIME =
  /^(?:于|在|力争|并)?(?:\d{4}[年.\-/]|\d{1,2}月|今年|年底|年内|全年|每(?:个)?(?:年|季|月|半年|周)|长期|持续|常态|立即|即时|即知|到\d{4}|贯穿)/;
const NOBODY = /^(?:无|暂无|[-—/]+)$/;
const BEFORE = /^(?:并由|由|请)/;
const TOGETHER = /^(?:会同|协同|联合(?!会|国|体))/;
const TOGETHER_INSIDE = /^(.{2,30}?)(?:会同|联合)(?=.{2})/;
const ROLE_IN_BRACKET = /\((?:为)?(牵头|主办|主责|配合|协办|参与|协助)(?:单位|部门)?\)$/;
const LAST_WORD =
  /(?:(牵头|主办|主责|主抓)|(配合|协助|参与|参加|协办|协同|支持)|(负责|按照?(?:各自)?(?:职责|职能)(?:分工)?|根据(?:各自)?职责(?:分工)?|依职责|各司其职|各负其责)|落实|推进|实施|抓好|组织|完成|办理|承办|分工|共同|分别|具体|统筹|密切|积极|联合|并)$/;

const LAST_CHARACTERS = '头办责抓合助与加同持职能工落实推进施好织成理担别体筹切极并';

/** The units named in the words, in order. */
export function namedUnits(words: Passage, setting: Setting = 'labelled'): NamedUnits {
  const reader = new NamedUnitsReader(setting);
  reader.read(words);
  return reader.units;
}

/** Reads from left to right: a role at the end of a piece holds for all units since the last role. */
class NamedUnitsReader {
  readonly units: NamedUnits = { leads: [], supports: [], charged: [], plain: [], times: [], unread: [] };
  #pending: string[] = [];
  #clauseFrom = 0;
  #together = false;
  #ended = false;
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  read(words: Passage): void {
    const end = words.folded.indexOf('。');
    for (const clause of split(end < 0 ? words : part(words, 0, end), CLAUSE)) {
      this.#clauseFrom = this.#pending.length;
      for (const piece of split(clause, SEPARATOR)) if (!this.#ended) this.#piece(trimmed(piece));
    }
    this.#settle(this.#together || this.units.leads.length > 0 ? 'supports' : undefined);
  }

  #piece(piece: Passage): void {
    if (piece.folded === '' || NOBODY.test(piece.folded) || NOTE.test(piece.folded)) return;
    if (piece.folded.length > LONGEST_PIECE) this.#cannot(piece);
    else if (TIME.test(piece.folded) && !isLikeUnit(piece.folded)) this.units.times.push(piece);
    else this.#words(withoutBefore(piece));
  }

  #words(piece: Passage): void {
    const together = TOGETHER.exec(piece.folded);
    const inside = TOGETHER_INSIDE.exec(piece.folded)?.[1];
    if (together) this.#joinedBy(part(piece, together[0].length));
    else if (inside && isLikeUnit(inside)) {
      this.#name(part(piece, 0, inside.length));
      this.#words(part(piece, inside.length));
    } else this.#inRole(withoutRole(piece));
  }

  /** 会同: who came before leads, who comes now supports. */
  #joinedBy(rest: Passage): void {
    this.#settle('leads');
    this.#together = true;
    this.#words(rest);
  }

  #inRole({ rest, role }: { rest: Passage; role: Role | undefined }): void {
    for (const name of namesIn(rest)) this.#name(name);
    if (role === 'supports') this.#leaveOut();
    if (role) this.#settle(role === 'charged' && this.#together ? 'supports' : role);
  }

  /** 责任单位：A、B，其他单位配合: without a lead, 配合 speaks of its own clause only. */
  #leaveOut(): void {
    if (this.units.leads.length > 0 || this.#together) return;
    for (const name of this.#pending.splice(0, this.#clauseFrom)) this.units.plain.push(name);
    this.#clauseFrom = 0;
  }

  #name(words: Passage): void {
    const inBracket = ROLE_IN_BRACKET.exec(words.folded);
    if (inBracket) {
      const name = part(words, 0, words.folded.length - inBracket[0].length);
      if (canBeUnit(name.folded))
        this.units[/配合|协|参与/.test(inBracket[0]) ? 'supports' : 'leads'].push(asName(name));
      else this.#cannot(words);
    } else if (this.#accepts(words.folded)) this.#pending.push(asName(words));
    else if (this.#setting === 'prose') this.#textBegins(words);
    else this.#cannot(words);
  }

  #accepts(folded: string): boolean {
    return this.#setting === 'labelled' ? canBeUnit(folded.replace(/\s/g, '')) : isLikeUnit(folded.replace(/\s/g, ''));
  }

  /** 区税务局建立联动机制…: the unit is the beginning of the sentence that follows. */
  #textBegins(words: Passage): void {
    const unit = leadingUnit(words);
    if (unit) this.#pending.push(asName(unit));
    else if (this.#pending.length + this.units.leads.length === 0) this.#cannot(words);
    this.#ended = true;
  }

  #settle(role: Role | undefined): void {
    for (const name of this.#pending) this.units[role ?? 'plain'].push(name);
    this.#pending = [];
  }

  #cannot(words: Passage): void {
    this.units.unread.push(words.written.slice(0, 60));
  }
}

function withoutBefore(piece: Passage): Passage {
  const before = BEFORE.exec(piece.folded);
  return before ? trimmed(part(piece, before[0].length)) : piece;
}

/** Most names end with none of the characters that a role ends with. */
function lastWord(folded: string): RegExpExecArray | null {
  return LAST_CHARACTERS.includes(folded.at(-1) ?? ' ') ? LAST_WORD.exec(folded) : null;
}

/** Cuts 牵头, 配合参与, 按职责分工负责 … off the end; of several roles the strongest holds (牵头负责 leads). */
function withoutRole(piece: Passage): { rest: Passage; role: Role | undefined } {
  const roles = new Set<Role>();
  let rest = piece;
  for (let word = lastWord(rest.folded); word; word = lastWord(rest.folded)) {
    if (word[1]) roles.add('leads');
    if (word[2]) roles.add('supports');
    if (word[3]) roles.add('charged');
    rest = trimmed(part(rest, 0, word.index));
  }
  return { rest, role: (['leads', 'supports', 'charged'] as const).find((role) => roles.has(role)) };
}
