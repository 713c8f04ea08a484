import iconv from 'iconv-lite';
import JSZip from 'jszip';
import { deflateRawSync } from 'node:zlib';
import { readTextDocument } from './text-document.ts';

const PLAN = '云江区招商行动计划（2022—2024年）\n一、重点任务\n1．加大奖励。（责任单位：区商务委、区财政局）\n';
const MB = 1024 * 1024;

const read = (bytes: Uint8Array, name = 'plan.txt') => readTextDocument(bytes, name);
const why = async (bytes: Uint8Array, name?: string) => {
  const reading = await read(bytes, name);
  return 'unreadable' in reading ? reading.unreadable : `read as ${reading.encoding}`;
};
const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('plain text', () => {
  it('reads UTF-8, with a byte order mark or without', async () => {
    await expect(read(Buffer.from(PLAN))).resolves.toEqual({ ok: PLAN, encoding: 'utf-8' });
    await expect(read(Buffer.from(`\ufeff${PLAN}`))).resolves.toEqual({ ok: PLAN, encoding: 'utf-8' });
    await expect(read(Buffer.from('plain ASCII'))).resolves.toEqual({ ok: 'plain ASCII', encoding: 'utf-8' });
  });

  it('reads UTF-16 of either order by its mark', async () => {
    const little = Buffer.from(`\ufeff${PLAN}𠮷`, 'utf16le');
    const big = Buffer.from(little).swap16();
    await expect(read(little)).resolves.toEqual({ ok: `${PLAN}𠮷`, encoding: 'utf-16le' });
    await expect(read(big)).resolves.toEqual({ ok: `${PLAN}𠮷`, encoding: 'utf-16be' });
  });

  it('reads GB18030, with characters of four bytes too', async () => {
    const text = `${PLAN}责任人：王㼆、李𠮷、㐀某，联系地址：云江区𬭚街1号。\r\n`;
    const gb = iconv.encode(text, 'gb18030');
    expect(gb.includes(iconv.encode('𠮷', 'gb18030'))).toBe(true);
    expect(iconv.encode('𠮷', 'gb18030')).toHaveLength(4);
    await expect(read(gb)).resolves.toEqual({ ok: text, encoding: 'gb18030' });
    await expect(read(iconv.encode(`\ufeff${text}`, 'gb18030'))).resolves.toEqual({ ok: text, encoding: 'gb18030' });
  });

  it.each([
    ['区商务委'],
    ['Plan 计划 of 2024'],
    ['主辦：𠮷野家區域中心'],
    ['雲江區夜間經濟發展行動方案，責任單位：區財政局、區國資委，完成時限：2023年12月底前。'.repeat(3)],
  ])('reads %s in GB18030', async (text) => {
    await expect(read(iconv.encode(text, 'gb18030'))).resolves.toEqual({ ok: text, encoding: 'gb18030' });
  });

  it('reads a part of a larger buffer as that part', async () => {
    const whole = Buffer.concat([latin('\xff\xff'), iconv.encode(PLAN, 'gb18030'), latin('\xff')]);
    await expect(read(whole.subarray(2, -1))).resolves.toEqual({ ok: PLAN, encoding: 'gb18030' });
  });
});

describe('text that would come out wrong', () => {
  const korean = '서울특별시 강남구는 외국인 투자를 유치하기 위하여 삼년 행동 계획을 수립하고 각 부서의 책임을 정한다.';
  it.each([
    ['Big5', iconv.encode('責任單位：區商務委、區財政局，完成時限：十二月底前', 'big5')],
    ['Shift-JIS', iconv.encode('外国投資を誘致するための行動計画', 'shift_jis')],
    ['EUC-KR', iconv.encode(korean, 'euc-kr')],
    ['windows-1251', iconv.encode('План действий района', 'windows-1251')],
    ['Latin-1', latin('Plan d’action triennal pour attirer les investissements \xe9trangers de qualit\xe9')],
    ['UTF-8 with a lost byte', Buffer.from(PLAN).filter((_, place) => place !== 7)],
    ['UTF-8 cut within a character', Buffer.from(PLAN.trimEnd()).subarray(0, -1)],
    ['GB18030 with a lost byte', iconv.encode(PLAN, 'gb18030').filter((_, place) => place !== 3)],
    ['GB18030 cut within a character', iconv.encode(PLAN.trimEnd(), 'gb18030').subarray(0, -1)],
    ['a private character of GB18030', Buffer.concat([iconv.encode(PLAN, 'gb18030'), bytes(0xaa, 0xa1)])],
    ['a replacement character in GB18030', iconv.encode(`${PLAN}\ufffd`, 'gb18030')],
    ['UTF-16 cut within a character', Buffer.from(`\ufeff${PLAN}`, 'utf16le').subarray(0, -1)],
    ['UTF-16 with half a pair', Buffer.concat([bytes(0xff, 0xfe, 0x42, 0xd8), Buffer.from('区', 'utf16le')])],
  ])('refuses %s', async (_, text) => {
    await expect(why(text)).resolves.toBe('encoding');
  });

  it('says where', async () => {
    const damaged = Buffer.concat([Buffer.from('区\n'), bytes(0xff)]);
    await expect(read(damaged)).resolves.toMatchObject({ detail: expect.stringContaining('byte 4') });
  });
});

describe('what is no text', () => {
  const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1);
  const ole = Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(512)]);
  it.each([
    ['a PDF', latin('%PDF-1.7\n1 0 obj\n')],
    ['a PNG', png],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46)],
    ['a program for Windows', Buffer.concat([latin('MZ'), Buffer.alloc(100)])],
    ['a program for Linux', Buffer.concat([latin('\x7fELF'), Buffer.alloc(100)])],
    ['rich text', latin('{\\rtf1\\ansi text}')],
    ['an old Word document', ole],
    ['a NUL byte', Buffer.from('区商务委\0区财政局')],
    ['a NUL in UTF-16', Buffer.from('\ufeff区\0', 'utf16le')],
    ['UTF-16 without its mark', Buffer.from('Plan 2024', 'utf16le')],
  ])('refuses %s', async (_, content) => {
    await expect(why(content)).resolves.toBe('binary');
  });

  it('names the kind it found', async () => {
    await expect(read(png)).resolves.toEqual({ unreadable: 'binary', detail: 'image/png' });
  });

  it.each([
    ['nothing', bytes()],
    ['white space', Buffer.from(' \t\r\n\u3000\u00a0')],
    ['a byte order mark', Buffer.from('\ufeff')],
    ['a byte order mark of UTF-16', Buffer.from('\ufeff', 'utf16le')],
    ['signs nobody sees', Buffer.from('\u200b\u2060\n')],
  ])('calls %s empty', async (_, content) => {
    await expect(why(content)).resolves.toBe('empty');
  });

  it('takes 10 MB and no byte more', async () => {
    await expect(why(Buffer.alloc(10 * MB, 'a'))).resolves.toBe('read as utf-8');
    await expect(why(Buffer.alloc(10 * MB + 1, 'a'))).resolves.toBe('too-large');
  });
});

describe('Word', () => {
  const W = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const OFFICE = 'http://schemas.openxmlformats.org';
  const types = (main: string) =>
    `<Types xmlns="${OFFICE}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
  const rels =
    `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" ` +
    `Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const document = (body: string) =>
    `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

  const zipped = (files: Record<string, string | Uint8Array>, compression: 'STORE' | 'DEFLATE' = 'DEFLATE') => {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(files)) zip.file(name, content);
    return zip.generateAsync({ type: 'nodebuffer', compression });
  };
  const parts = (body: string, main = `${W}.document.main+xml`) => ({
    '[Content_Types].xml': types(main),
    '_rels/.rels': rels,
    'word/document.xml': document(body),
  });
  const docx = (body: string) => zipped(parts(body));

  it('gives a line for each paragraph and each line break', async () => {
    const body = `${p('一、重点任务')}<w:p/><w:p><w:r><w:t>1．加大奖励。</w:t><w:br/><w:t>（责任单位：</w:t><w:tab/><w:t>区商务委）</w:t></w:r></w:p>`;
    const expected = { ok: '一、重点任务\n\n1．加大奖励。\n（责任单位：\t区商务委）\n', encoding: 'docx' };
    await expect(read(await docx(body), '计划.DOCX')).resolves.toEqual(expected);
    await expect(read(await zipped(parts(body), 'STORE'), 'plan.docx')).resolves.toEqual(expected);
    await expect(read(await docx(body), 'renamed.txt')).resolves.toEqual(expected);
  });

  it('gives a line for each row of a table, merged cells with their columns', async () => {
    const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
    const body = table(
      row(cell(p('任务'), '<w:gridSpan w:val="2"/>'), cell(p('责任单位'))),
      row(cell(p('开放'), '<w:vMerge w:val="restart"/>'), cell(p('准入')), cell(p('区商务委') + p('区财政局'))),
      row(cell(p(''), '<w:vMerge/>'), cell(p('基建')), cell(p('区交通局'))),
      row(cell(p('甲')), cell(p('乙')), cell(p(''))),
    );
    const lines = '任务\t\t责任单位\n开放\t准入\t区商务委 区财政局\n\t基建\t区交通局\n甲\t乙\t\n';
    await expect(read(await docx(body), 'a.docx')).resolves.toEqual({ ok: lines, encoding: 'docx' });
    const frame = table(row(cell(p('标题') + p('正文'), '<w:gridSpan w:val="1"/>')));
    await expect(read(await docx(frame), 'a.docx')).resolves.toEqual({ ok: '标题\n正文\n', encoding: 'docx' });
    const absurd = table(row(cell(p('宽'), '<w:gridSpan w:val="999999999"/>')));
    await expect(read(await docx(absurd), 'a.docx')).resolves.toMatchObject({ encoding: 'docx' });
  });

  it('calls a Word document without words empty', async () => {
    await expect(why(await docx('<w:p/>'), 'a.docx')).resolves.toBe('empty');
  });

  it('refuses a zip that is not Word', async () => {
    const sheet = await zipped(parts('', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'));
    const macros = await zipped(parts(p('宏'), 'application/vnd.ms-word.document.macroEnabled.main+xml'));
    for (const zip of [await zipped({ 'a.txt': '区商务委' }), sheet, macros, await zipped({})]) {
      await expect(why(zip, 'a.docx')).resolves.toBe('docx-broken');
      await expect(why(zip, 'a.zip')).resolves.toBe('binary');
    }
  });

  it('refuses what is only called .docx', async () => {
    await expect(why(Buffer.from(PLAN), 'a.docx')).resolves.toBe('docx-broken');
    await expect(why(latin('%PDF-1.7\n'), 'a.docx')).resolves.toBe('docx-broken');
  });

  it('refuses a damaged document', async () => {
    const sound = await zipped(parts(p('区商务委')), 'STORE');
    const changed = Buffer.from(sound);
    changed.write('务', sound.indexOf('商'));
    const broken = await zipped({ ...parts(''), 'word/document.xml': '<w:document><w:body>' });
    const rest = { '[Content_Types].xml': types(`${W}.document.main+xml`), '_rels/.rels': rels };
    for (const bad of [changed, sound.subarray(0, -30), broken, await zipped(rest)]) {
      await expect(why(bad, 'a.docx')).resolves.toBe('docx-broken');
    }
  });

  it('refuses one with a password', async () => {
    const locked = Buffer.from(await docx(p('密')));
    for (let at = 0; (at = locked.indexOf('PK\x01\x02', at, 'latin1')) >= 0; at += 4) locked.writeUInt16LE(1, at + 8);
    await expect(why(locked, 'a.docx')).resolves.toBe('docx-broken');
  });

  it('refuses one that declares more than 50 MB unpacked', async () => {
    const bomb = await zipped({ ...parts(p('区')), 'word/media/a.bmp': Buffer.alloc(51 * MB) });
    expect(bomb.length).toBeLessThan(MB);
    await expect(why(bomb, 'a.docx')).resolves.toBe('too-large');
  });

  it('refuses one that unpacks to more than it declares', async () => {
    const liar = Buffer.from(await zipped({ ...parts(p('区')), 'word/media/a.bmp': Buffer.alloc(60 * MB) }));
    const listed = liar.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    expect(liar.readUInt32LE(listed + 24)).toBe(60 * MB);
    liar.writeUInt32LE(1000, listed + 24);
    await expect(why(liar, 'a.docx')).resolves.toBe('docx-broken');
  });

  it('refuses one that would take minutes to parse', async () => {
    await expect(why(await docx('<w:p/>'.repeat(400_001)), 'a.docx')).resolves.toBe('too-large');
  });

  it('does not look for the table of contents beyond its end', async () => {
    const packed = deflateRawSync(Buffer.from('x'));
    const strange = [latin('PK\x03\x04'), latin('PK\x03\x04PK\x05\x06'), Buffer.concat([latin('PK\x03\x04'), packed])];
    for (const zip of strange) await expect(why(zip, 'a.docx')).resolves.toBe('docx-broken');
  });
});
