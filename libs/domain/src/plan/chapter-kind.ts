/**
 * What the items of a chapter are: 'preamble' and 'appendix' hold none unless duties are named; 'tasks' is a chapter
 * called after them (重点任务); 'theme' is called after its subject and holds tasks as well.
 */
export type ChapterKind = 'preamble' | 'tasks' | 'theme' | 'safeguards' | 'appendix';

/** Asked in this order: 工作要求 are safeguards, 总体要求 a preamble; 目标任务 are tasks, 行动目标 a preamble. */
const KINDS: readonly [ChapterKind, RegExp][] = [
  ['appendix', /^附(?:件|则|表|录)/],
  ['safeguards', /保障(?:措施|机制)|(?:组织|实施|措施|工作)保障|组织(?:实施|领导)|工作(?:要求|机制)|推进机制|实施机制/],
  [
    'preamble',
    /^(?!.*(?:任务|举措|措施)).*(?:目标|原则|思想|要求|思路|意义|形势|背景|基础|现状|依据|范围|考虑|步骤|总则)$/,
  ],
  ['tasks', /任务|举措|措施|行动|工程|事项|(?:重点|主要)工作|工作(?:重点|内容)/],
  ['preamble', /总体(?:要求|思路|目标|部署)|(?:时间|进度)安排|指导思想|基本原则|发展(?:基础|环境|形势|目标)|主要目标/],
];

/** @param title folded, see passage.ts */
export function chapterKind(title: string): ChapterKind {
  const plain = title.replace(/\s/g, '').slice(0, 40);
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'theme';
}
