/** Clipboard HTML in the shapes that Word, WPS and browsers write; the words are our own. */

const wordPage = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<title>不该出现</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0cm;} @list l0:level1 {mso-level-text:"%1、";} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->${body}<!--EndFragment-->
</body>
</html>`

export const WORD = wordPage(`
<h1 style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:黑体'>一、看清形势，绷紧防火这根弦<span
lang=EN-US><o:p></o:p></span></span></h1>

<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'><span
style='font-size:16.0pt;font-family:仿宋_GB2312;mso-bidi-font-weight:bold'>今年以来，全县共发生火情<span
lang=EN-US>3</span>起，<b>比上年
减少<span lang=EN-US>2</span>起</b>。形势依然<del cite="mailto:x">还</del><ins>严峻</ins>。<span lang=EN-US><o:p></o:p></span></span></p>

<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>

<h1><b><span>二、压实责任</span></b></h1>

<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:楷体_GB2312'>（一）领导责任要到位<span
lang=EN-US><o:p></o:p></span></span></p>

<p class=MsoNormal><span>　　各乡镇要守土有责<span lang=EN-US> Word&nbsp;2016 </span>也一样。<a style='mso-footnote-id:ftn1'
href="#_ftn1"><span>[1]</span></a></span></p>

<p class=MsoNormal><span>（二）部门责任要到岗</span></p>
<p class=MsoNormal><span style='mso-hide:all;display:none'>隐藏</span>落实到人。</p>
`)

const ignored = (marker: string) =>
  `<![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`

export const WORD_LIST = wordPage(`
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${ignored('1.')}<span>管住火源</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${ignored('2.')}<span>清除隐患</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${ignored('<span style="font-family:Wingdings">l</span>')}<span>巡护跟上</span></p>
<h1 style='mso-list:l2 level1 lfo3'>${ignored('一、')}<span>编了号的标题</span></h1>
`)

export const WPS = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv="Content-Type" content="text/html;charset=utf-8" /><meta name="ProgId" content="Word.Document" /><meta name="Generator" content="WPS Office" />
<style>@font-face{font-family:"宋体";}p.MsoNormal{mso-style-name:正文;text-align:justify;}</style></head>
<body><!--StartFragment-->
<p class="MsoNormal" align="center" style="text-align:center;"><span style="mso-spacerun:'yes';font-family:方正小标宋简体;font-size:22.0000pt;"><font face="方正小标宋简体">在全县会议上的讲话</font></span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p>
<p class="MsoNormal" style="mso-outline-level:1;mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="font-family:黑体;"><span style='mso-list:Ignore;'>一、<span>&nbsp;</span></span></span><!--[endif]--><span style="font-family:黑体;"><font face="黑体">总体要求</font></span></p>
<p class="MsoNormal" style="text-indent:32.0000pt;"><span style="font-family:仿宋_GB2312;"><font face="仿宋_GB2312">一是抓好火源，二是抓好巡护，</font></span><span><font face="仿宋_GB2312">三是抓好应急。</font></span></p>
<p class="MsoNormal" style="mso-outline-level:2;"><font face="楷体">没有编号的小标题</font></p>
<h1><!--[if !supportLists]--><span><span style='mso-list:Ignore;'>二、<span>&nbsp;</span></span></span><!--[endif]--><font face="黑体">具体安排</font></h1>
<table class="MsoNormalTable" border="1"><tbody><tr><td><p class="MsoNormal">单位</p></td><td><p class="MsoNormal">人数</p></td></tr>
<tr><td><p class="MsoNormal">林业局</p></td><td><p class="MsoNormal">12</p></td></tr></tbody></table>
<!--EndFragment--></body></html>`

export const WEB = `<meta charset='utf-8'><h1>通知</h1>
<div class="content"><p>正文第一段，<a href="https://example.com" onclick="x()">有链接</a>。<img src="https://example.com/a.png" onerror="x()"></p>
<ol><li>甲</li>
<li><p>乙</p></li></ol><ul><li>没有号</li></ul>
<p><strong>重点</strong><em>在后</em>。</p></div>`

export const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid"><p dir="ltr"><span style="font-weight:400;">不是粗体，</span><span style="font-weight:700;">这里是</span><span>。</span></p><br /><p>第二段</p></b>`

export const HOSTILE = `<script>alert(1)</script><style>*{}</style><iframe srcdoc="<p>框</p>"></iframe>
<svg onload="alert(1)"><text>图</text></svg><p style="position:fixed;background:url(javascript:alert(1))">看得见</p>
<p><a href="javascript:alert(1)">链接</a></p><object data="x">物</object>
<form><input value="藏"><button>按</button><textarea>字</textarea><p>表单里的字</p></form>
<section data-values="" data-slots='{"甲":1}' data-id="甲" data-locked="true" style="display:none">藏着</section>`
