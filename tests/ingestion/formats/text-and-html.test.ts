import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../ingestion/formats/page-text.ts';
import { RULING, read, summary, textOf, utf8 } from './reading.ts';

const PAGE = `<!DOCTYPE html><html><head><title>某网站</title><style>p{color:red}</style></head><body>
<nav><a href="/">首页</a></nav><div><a href="/a">裁判文书</a> | <a href="/b">司法案例</a></div>
<div style="TEXT-ALIGN:center">江南省青河市中级人民法院</div><div>刑 事 裁 定 书</div>
<p>罪犯林某某，<a href="/law">《刑法》</a>第七十八条，&ldquo;确有悔改表现&rdquo;。<br>裁定如下：</p>
<table><tr><td>审判长</td><td>赵明远</td></tr><tr><td>书记员</td><td>周&nbsp;雨</td></tr></table>
<script>var a = "<p>不是文书</p>";</script><button>打印</button></body></html>`;

describe('txt', () => {
  it('is the decoded file, offsets and all', async () => {
    expect(textOf(await read(RULING, 'a.txt'))).toBe(RULING);
  });

  it('says when there is nothing in it', async () => {
    expect(summary(await read('', 'a.txt'))).toEqual(['a.txt: empty']);
    expect(summary(await read(' \n\u3000\n', 'a.txt'))).toEqual(['a.txt: empty']);
  });

  it('refuses bytes that are no text under a text name', async () => {
    expect(summary(await read(Uint8Array.of(0, 1, 0, 255, 3, 0, 0, 9), 'a.txt'))).toEqual(['a.txt: unreadable']);
  });
});

describe('formats that are not read', () => {
  it.each([
    ['%PDF-1.7', 'a.pdf', 'PDF'],
    ['{\\rtf1 abc', 'a.doc', 'RTF'],
    ['\u0000\u0001\u0002\u0000\u0000', 'a.xyz', '.xyz'],
  ])('are named: %s', async (content, path, detail) => {
    expect(await read(content, path)).toEqual([{ ok: false, path, reason: 'unknown-format', detail }]);
  });
});

describe('html', () => {
  it('gives the readable text: blocks are lines, cells are parted, page and script are left out', () => {
    expect(htmlText(PAGE).split('\n')).toEqual([
      '江南省青河市中级人民法院',
      '刑 事 裁 定 书',
      '罪犯林某某，《刑法》第七十八条，“确有悔改表现”。',
      '裁定如下：',
      '审判长\u3000赵明远',
      '书记员\u3000周\u00a0雨',
    ]);
  });

  it('folds white space as a browser does', () => {
    expect(htmlText('<p>\n  本院\n  认为，<b>被告</b> <i>人</i>\n</p>\n<p></p><pre>一\n二</pre>')).toBe('本院 认为，被告 人\n一\n二');
  });

  it('is told by content, whatever the name', async () => {
    for (const name of ['a.html', 'a.doc', 'a.txt', 'a']) expect(textOf(await read(PAGE, name))).toContain('审判长\u3000赵明远');
  });

  it('does not take a text with a stray tag for a page', async () => {
    const text = `${RULING}根据<中华人民共和国刑法>的规定<br>`;
    expect(textOf(await read(text, 'a.txt'))).toBe(text);
  });

  it('says when a page has only pictures', async () => {
    expect(summary(await read('<html><body><img src="a.png"><img src="b.png"></body></html>', 'a.html'))).toEqual(['a.html: empty']);
  });

  it('survives markup that never closes', async () => {
    const outcomes = await read(utf8(`<html><body><div><p>${RULING}<table><tr><td>`), 'a.html');
    expect(textOf(outcomes)).toContain('减去有期徒刑六个月');
  });

  it('reads pages with thousands of unclosed elements, and none that nests without end', async () => {
    const open = '<font>'.repeat(5_000);
    expect(textOf(await read(`<html><body>${open}<p>${RULING}`, 'a.html'))).toContain('减去有期徒刑六个月');
    const [endless] = await read(`<html><body>${'<div><p>'.repeat(60_000)}${RULING}`, 'a.html');
    expect(endless).toMatchObject({ ok: false, reason: 'too-much', detail: expect.stringContaining('20000') });
  });
});
