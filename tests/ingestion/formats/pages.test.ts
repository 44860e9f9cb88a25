import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../ingestion/formats/page-text.ts';
import { gbkBytes } from '../../support/legacy-encodings.ts';
import { RULING, read, summary, textOf, utf8 } from './reading.ts';

const LINES = RULING.trim().split('\n');
const PAGE = `<html><head><title>x</title></head><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const SEEN = LINES.join('\n');

describe('what a page hides', () => {
  it.each(['style="display:none"', 'style="color:red; DISPLAY : NONE"', 'style="visibility: hidden"', 'hidden'])(
    'is left out: %s',
    (how) => {
      const page = PAGE.replace('<p>（2019）', `<div ${how}><p>审判长　宋某某<br>另一份</p></div><p>（2019）`);
      expect(htmlText(page)).toBe(SEEN);
    },
  );

  it('is read where it is all that there is', () => {
    expect(htmlText(`<div style="display:none" id="content">${PAGE}</div><p>加载中</p>`)).toContain(SEEN);
  });

  it('does not swallow what follows it when tags are left open', () => {
    const page = `<table><tr><td style="display:none">隐藏<td>${LINES[0]}</tr></table>${LINES.slice(1)
      .map((line) => `<p>${line}`)
      .join('')}`;
    expect(htmlText(page)).toBe(SEEN);
  });
});

describe('a break within a name', () => {
  it.each([
    ['<table><tr><td>审判长</td><td>赵<br>明远</td></tr></table>', '审判长\u3000赵明远'],
    ['<p>书记员</p><p>周小<br/>雨</p>', '书记员\n周小雨'],
    ['<table><tr><td>审判员</td><td>赵明<br>宋雨</td></tr></table>', '审判员\u3000赵明\n宋雨'],
    ['<p>审　判　长　　赵　远<br>书　记　员　　周　雨</p>', '审　判　长　　赵　远\n书　记　员　　周　雨'],
    ['<p>判决如下：<br>一<br>二</p>', '判决如下：\n一二'],
  ])('is joined again, and no other: %s', (markup, text) => {
    expect(htmlText(markup)).toBe(text);
  });
});

describe('documents in the data of scripts', () => {
  const data = JSON.stringify({ Title: '林某某减刑刑事裁定书', Html: `<div>${LINES.join('</div><div>')}</div>` });
  it.each([
    ['an assignment', `var caseinfo = ${data};`],
    ['a string of JSON', `$(function () { var jsonHtmlData = ${JSON.stringify(data)}; show(eval("(" + jsonHtmlData + ")")); });`],
    ['single quotes', `window.detail = { id: 3, html: '${LINES.join('<br>')}' }`],
    ['a call with the data', `callback_12({"code": 0, "data": ${data}});`],
    [
      'escaped characters',
      `var x = "${LINES.join('\n')
        .replace(/[^\n]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replaceAll('\n', '\\n')}";`,
    ],
    ['a template', `const content = \`${RULING}\`;`],
  ])('are read: %s', async (_name, script) => {
    for (const [name, source] of [
      ['a.js', script],
      ['a.txt', script],
      ['a.html', `<html><head><title>文书</title></head><body><div id="app">河湾县人民法院</div><script>${script}</script></body></html>`],
    ] as const) {
      expect(textOf(await read(source, name)).trim()).toBe(SEEN);
    }
  });

  it('give one record where a script says in two values what it knows of one document', async () => {
    const known = {
      案号: '（2019）江01刑更12号',
      法院名称: '江南省青河市中级人民法院',
      裁判日期: null,
      文书类型: '刑事裁定书',
      书记员: '周小雨',
    };
    const body = LINES.slice(3, -1).join('<br>');
    const text = textOf(
      await read(`var info = JSON.stringify(${JSON.stringify(known)});\nvar page = {html: "<div>${body}</div>"};`, 'a.js'),
    );
    expect(text.split('\n').slice(0, 3)).toEqual(['江南省青河市中级人民法院', '刑事裁定书', '（2019）江01刑更12号']);
    expect(text).toContain('二〇一九年五月六日');
  });

  it('give a record for each document', async () => {
    const list = [RULING, RULING.replace('12号', '13号')].map((content) => ({ content }));
    expect(summary(await read(`var list = ${JSON.stringify(list)};`, 'a.js'))).toEqual(['a.js#1', 'a.js#2']);
  });

  it('are not looked for where the page shows its document, nor found in a program', async () => {
    const page = PAGE.replace('</body>', `<script>var other = ${JSON.stringify({ content: RULING.repeat(2) })}</script></body>`);
    expect(
      textOf(await read(page.replace('<p>罪犯', `<p>${'本院查明，罪犯服刑期间表现良好。'.repeat(30)}</p><p>罪犯`), 'a.html')),
    ).not.toContain('二〇一九年五月六日\n书　记　员　　周小雨\n江南省');
    expect(summary(await read('var a = 1; function f() { return "一二三四五"; }', 'a.js'))).toEqual(['a.js: empty']);
  });
});

describe('web archives', () => {
  const archive = (part: string, encoding: string, charset = 'utf-8') =>
    [
      'From: <Saved by a browser>',
      'Subject: =?utf-8?B?5paH5Lmm?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----=_Part_7"',
      '',
      'a page',
      '',
      '------=_Part_7',
      `Content-Type: text/html; charset="${charset}"`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      part,
      '------=_Part_7',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_Part_7--',
      '',
    ].join('\r\n');
  const quoted = (bytes: Uint8Array) =>
    [...bytes]
      .map((byte) => (byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`))
      .join('')
      .replace(/.{60,70}(?<!=.?)/g, '$&=\r\n');

  it.each([
    ['quoted-printable', archive(quoted(utf8(PAGE)), 'quoted-printable')],
    ['base64', archive(Buffer.from(PAGE).toString('base64').replace(/.{76}/g, '$&\r\n'), 'base64')],
    ['quoted-printable in GBK', archive(quoted(gbkBytes(PAGE.replaceAll('〇', '○'))), 'quoted-printable', 'gb2312')],
    ['8bit', archive(PAGE, '8bit')],
  ])('are read: %s', async (_name, source) => {
    for (const name of ['a.mht', 'a.mhtml', 'a.doc']) expect(textOf(await read(source, name)).replaceAll('○', '〇')).toBe(SEEN);
  });

  it('are refused by name where they hold no page', async () => {
    expect(summary(await read(archive('', 'base64').replace('text/html; charset', 'text/css; charset'), 'a.mht'))).toEqual([
      'a.mht: empty',
    ]);
  });
});
