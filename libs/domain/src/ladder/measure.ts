/** 黄牌 and 红牌: a system's card is a proposal until a person confirms it (督查条例 Art 21). */
export type Card = 'yellow-proposed' | 'red-proposed' | 'yellow' | 'red';

/** 商请函: what a vertically managed unit gets instead of a card (domain D3). */
export type Letter = 'letter-proposed' | 'meeting-proposed';
