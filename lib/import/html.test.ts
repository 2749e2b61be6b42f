import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHtmlLines } from './html'

describe('lines of a page', () => {
  test('are its blocks, with white space collapsed and full-width indents kept inside', () => {
    expect(readHtmlLines('<h1>题目</h1><p>\n 前半 <b>后</b>\n半 </p><div>又<span>一</span>段</div>')).toEqual([
      '题目',
      '前半 后 半',
      '又一段',
    ])
    expect(readHtmlLines('<p>张三　主任</p>')).toEqual(['张三　主任'])
  })

  test('have one space where an element begins after a space with another', () => {
    expect(readHtmlLines('<p>前 <b> 后</b></p>')).toEqual(['前 后'])
  })

  test('end at br, and are never blank', () => {
    expect(readHtmlLines('甲<br>乙<br/><br>　<br>丙')).toEqual(['甲', '乙', '丙'])
  })

  test('leave out what is not shown', () => {
    expect(
      readHtmlLines(
        '<html><head><title>题</title><style>p{}</style></head><body><script>var a="<p>码</p>"</script><p>文</p><!-- 注 --><noscript>无</noscript></body></html>',
      ),
    ).toEqual(['文'])
  })

  test('show what stands in a hidden element that never ends', () => {
    expect(readHtmlLines('<p>前</p><noscript>中<p>后</p>')).toEqual(['前', '中后'])
  })

  test('decode entities, those without a semicolon too', () => {
    expect(readHtmlLines('<p>&ldquo;甲&rdquo;&mdash;&#20057;&#x4E19; A&amp;B &lt;p&gt;</p>')).toEqual([
      '“甲”—乙丙 A&B <p>',
    ])
  })

  test('come from cells of nested tables in reading order', () => {
    expect(
      readHtmlLines(
        '<table><tr><td>外一<table><tr><td>内一</td><td>内二</td></tr></table>外后</td><td>外二</td></tr></table>',
      ),
    ).toEqual(['外一', '内一', '内二', '外后', '外二'])
  })

  test('keep their own ends and inner spaces in pre', () => {
    expect(readHtmlLines('<pre>第一行\n  第二  行\r\n\n第三行</pre>尾')).toEqual([
      '第一行',
      '  第二  行',
      '第三行',
      '尾',
    ])
  })

  test('do not depend on closed or known elements', () => {
    expect(readHtmlLines('<p>甲<p>乙<li>丙<o:p>丁</o:p></wrong><div')).toEqual(['甲', '乙', '丙丁'])
  })

  test('lose no word of plain text in any nesting', () => {
    const tags = [
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<td>',
      '</td>',
      '<table>',
      '</table>',
      '<br>',
      '<li>',
      '<pre>',
      '</pre>',
      '字',
      '句。',
      ' ',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags)), (parts) => {
        const words = parts
          .filter((part) => !part.startsWith('<'))
          .join('')
          .replace(/\s/g, '')
        expect(readHtmlLines(parts.join('')).join('').replace(/\s/g, '')).toBe(words)
      }),
      { numRuns: 1000 },
    )
  })

  test('of a hostile page come in time that grows with its length', () => {
    for (const page of [
      '&nbsp;'.repeat(400_000),
      '<div>'.repeat(400_000),
      '<p>字 '.repeat(200_000),
      '<'.repeat(1_000_000),
      '<!--'.repeat(300_000),
    ]) {
      const before = performance.now()
      readHtmlLines(page)
      expect(performance.now() - before).toBeLessThan(5000)
    }
  })
})
