/** A file that LibreOffice opens, by name; what it is made of is our own writing. */
export interface OfficeSource {
  readonly name: string
  readonly text: string
}

const page = (body: string): string => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`

const TITLE = '<h1 align="center">在全镇防汛备汛工作会议上的讲话</h1><p align="center">（2025年5月12日）</p>'

/** Pages: headings, lists, tables, characters and spaces that readers trip over. */
const PAGES: Readonly<Record<string, string>> = {
  plain: `${TITLE}<p>同志们：</p><p>今天把大家请来，专门说一说防汛。“宁可十防九空，不可失防万一”——这句话要记住……</p>`,
  headings:
    '<h1>一、看清雨情</h1><h2>（一）水位</h2><h3>1.干流</h3><h4>（1）上游站</h4><p>今早报来XX米。</p><h2>（二）墒情</h2>',
  lists:
    '<ol><li>先查堤</li><li>再查闸<ol type="a"><li>主闸</li><li>副闸</li></ol></li><li>后查泵</li></ol><ul><li>沙袋</li><li>雨具</li></ul>',
  restart: '<ol><li>甲</li><li>乙</li></ol><p>另起。</p><ol><li>丙</li></ol><ol start="5"><li>戊</li><li>己</li></ol>',
  roman: '<ol type="I"><li>总则</li><li>分则</li></ol><ol type="A"><li>附表</li></ol><ol type="i"><li>注</li></ol>',
  table:
    '<p>分工如下：</p><table border="1"><tr><th>堤段</th><th>负责人</th></tr><tr><td rowspan="2">东堤</td><td>周平</td></tr><tr><td>〔姓名〕</td></tr></table><p>照此落实。</p>',
  nested:
    '<table border="1"><tr><td>外<table border="1"><tr><td>内一</td><td>内二</td></tr></table>尾</td><td></td></tr></table><p>完</p>',
  breaks: '<p>第一行<br>第二行<br><br>第四行</p><pre>  两格缩进\n\t制表符\n结束</pre>',
  spaces: '<p>　　全角缩进　中间空格&nbsp;不断空格　　结尾　</p><p>A B  C</p>',
  links:
    '<p>见<a href="http://example.invalid/甲?a=1&amp;b=2">通知</a>和<a href="#x">后文</a>。</p><p id="x">后文。</p>',
  marks: '<p>“双引号”‘单引号’《书名》〔2025〕3号，——破折号……省略号；①②③％‰℃㎡×÷±≥≤</p>',
  faces:
    '<p><b>一是看水。</b>水涨<i>就</i><u>报</u>，<s>不</s>及时，<sup>1</sup>H<sub>2</sub>O，<font color="red">红字</font>。</p>',
  wide: `<p>${'雨势不等人，查险要当天清、隐患要当天除。'.repeat(400)}</p>`,
  rare: '<p>𠮷野、㙍头、龘龘、😀、é、ǎ、﨑，㐀。</p>',
  symbols: '<p>&lt;p&gt; &amp;amp; {{甲}} \\ | * # _ ~ ` $ @</p>',
}

/** Plain text as clerks keep it: typed numbers, indents by full-width spaces. */
const TEXTS: Readonly<Record<string, string>> = {
  typed:
    '在巡堤动员会上的讲话\n（2025年6月1日）\n同志们：\n　　现在动员。\n　　一、认清形势\n　　（一）雨比往年早。\n　　1.上游已到警戒\n　　（1）两处渗水\n　　一是查；二是守；三是报。\n谢谢大家！\n',
  blanks: '  \n\n隔两行\n\n\n再隔三行\n\tTab 开头\n',
}

const flat = (body: string, styles = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`

const CHINESE_LIST =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/><text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/></text:list-style>'

const item = (text: string, inner = ''): string => `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`

/** Documents with what pages cannot say: Chinese automatic numbers, tracked changes, notes, text boxes. */
const FLAT: Readonly<Record<string, string>> = {
  numbers: flat(
    `<text:list text:style-name="L">${item('认清形势', `<text:list>${item('雨早')}${item('水急')}</text:list>`)}${item('压实责任', `<text:list>${item('到人')}</text:list>`)}</text:list><text:p>完。</text:p>`,
    CHINESE_LIST,
  ),
  notes: flat(
    '<text:p>今年降雨多两成<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>据县气象台</text:p></text:note-body></text:note>，要早防<office:annotation><dc:creator>周平</dc:creator><text:p>再核</text:p></office:annotation>。</text:p>',
  ),
  tracked: flat(
    '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>甲</dc:creator><dc:date>2025-05-01T08:00:00</dc:date></office:change-info></text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>甲</dc:creator><dc:date>2025-05-01T08:00:00</dc:date></office:change-info><text:p>不要的话</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>留下<text:change-start text:change-id="c1"/>添进<text:change-end text:change-id="c1"/>的<text:change text:change-id="c2"/>话。</text:p>',
  ),
  box: flat(
    '<text:p>框外<draw:frame draw:name="b" text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>框里一段</text:p><text:p>框里二段</text:p></draw:text-box></draw:frame>续写。</text:p><text:p>后一段。</text:p>',
  ),
  tabs: flat(
    '<text:p>水位<text:tab/>雨量<text:s text:c="3"/>流速<text:line-break/>单位<text:tab/>米</text:p><text:p/><text:p>末段</text:p>',
  ),
}

/** More than twenty sources of every kind. */
export const OFFICE_SOURCES: readonly OfficeSource[] = [
  ...Object.entries(PAGES).map(([name, body]) => ({ name: `page-${name}.html`, text: page(body) })),
  ...Object.entries(TEXTS).map(([name, text]) => ({ name: `text-${name}.txt`, text })),
  ...Object.entries(FLAT).map(([name, text]) => ({ name: `flat-${name}.fodt`, text })),
]
