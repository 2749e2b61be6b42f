import type { Problem, ProblemCode } from '../problem'
import type { Language } from './language'

type Words = { readonly [Code in ProblemCode]: (problem: Extract<Problem, { readonly code: Code }>) => string }

/** What is, what was done with the text, what to do. A code without words does not compile. */
export const problemWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    'file-empty': ({ file }) => `“${file}”是空文件，没有可读的内容，已跳过。请换一份有正文的文件。`,
    'file-unreadable': ({ file }) => `“${file}”打不开，已跳过。请看看它还在不在、有没有读取的权限。`,
    'file-binary': ({ file }) => `“${file}”不是文本，已跳过。请从原来的软件另存为 .docx 或 .txt 再放进来。`,
    'file-damaged': ({ file, format, place }) =>
      `“${file}”不是完整的 ${format} 文件，${place ? `在 ${place.part}${place.paragraphs === null ? '' : ` 第 ${place.paragraphs} 段之后`}断了，` : ''}读不出内容，已跳过。请重新下载，或打开后另存一份再放进来。`,
    'file-fixed-layout': ({ file, format }) =>
      `“${file}”是 ${format.toUpperCase()}，只有版面，没有可靠的文字，读不了，已跳过。请用 WPS 打开，选“${format === 'pdf' ? 'PDF 转 Word' : '输出为 Word'}”，存成 .docx 再放进来；或者把文字复制出来，直接粘贴。`,
    'file-too-large': ({ file, bytes, limit, place }) =>
      `“${file}”${place ? `里的 ${place.part} ${place.paragraphs === null ? '' : `第 ${place.paragraphs} 段之后`}太大，或者嵌套太深，展开的上限是` : bytes > limit ? `有 ${megabytes(bytes)} MB，上限是` : '展开后超过上限'} ${megabytes(limit)} MB，已跳过。请拆成几份再放进来。`,
    'file-format-unknown': ({ file, extension }) =>
      `“${file}”的格式${extension === '' ? '' : `（${extension}）`}不在能读的范围内，已跳过。能读 .txt .md .html .docx .doc 和 .zip。`,
    'file-encrypted': ({ file }) => `“${file}”有密码，读不出内容，已跳过。请去掉密码后再放进来。`,
    'line-too-long': ({ file, line, limit }) =>
      `“${file}”第 ${line} 行超过 ${limit} 个字符，按这个长度分成了几行，文字没有少。请看看是否缺了换行。`,
    'encoding-mixed': ({ file, line, encoding }) =>
      `“${file}”第 ${line} 行的编码与别处不同，这一行按 ${encoding} 读出。请核对这一行有没有乱码。`,
    'archive-nested': ({ file }) => `“${file}”是压缩包里的压缩包，没有展开，已跳过。请解开后再放进来。`,
    'archive-not-one-text': ({ file }) =>
      `“${file}”是压缩包，里面可能有好几份稿子。请解开后放其中一份；整包的稿子请放到“挖掘”里。`,
    'archive-too-large': ({ file, limit }) =>
      `“${file}”展开后超过 ${megabytes(limit)} MB，没有展开完，余下的已跳过。请分几次放进来。`,
    'archive-too-many': ({ file, limit }) =>
      `“${file}”里的文件超过 ${limit} 个，只读了前 ${limit} 个。请分几次放进来。`,
    'no-speech': ({ file }) => `“${file}”里没有找到讲话稿，原文都在搁置的部分里。如果判断有误，可以从那里取回。`,

    'name-invalid': ({ name, suggestion }) =>
      `“${name}”不能作填空的名称，已按文字保留。名称可用汉字、字母、数字、_、- 和全角标点，不能有空格和半角标点${suggestion === null ? '。' : `，可改为“${suggestion}”。`}`,
    'slot-unknown': ({ name, nearest }) =>
      `填空“${name}”没有在文件开头声明，会按普通文字的填空处理。${nearest === null ? '请在 slots 里声明它。' : `如果指的是“${nearest}”，请改用这个名称；否则请在 slots 里声明它。`}`,
    'condition-unknown': ({ keyword, name, nearest }) =>
      `${keyword} 用到的“${name}”没有声明，这一段会一直${keyword === 'unless' ? '显示' : '不显示'}。${nearest === null ? '请在 slots 里声明它。' : `如果指的是“${nearest}”，请改用这个名称；否则请在 slots 里声明它。`}`,
    'condition-type': ({ keyword, name, type }) =>
      keyword === 'each'
        ? `“${name}”声明为 ${type}，不是列表，each 不会写出内容。请改用 type 为 list 的名称。`
        : `“${name}”声明为 ${type}，${keyword} 只能判断开关（flag）和列表（list）。请改用开关，或改它的 type。`,
    'slot-type': ({ name, type }) =>
      `“${name}”声明为 ${type}，不是文字，写成填空不会印出内容。${type === 'list' ? '请放在 each 里逐项写出。' : '请用 if 判断它。'}`,
    'data-outside-each': ({ name }) => `${name} 只在 each 里面有意义，在这里总是“否”。请移到 each 里面，或改用开关。`,
    'slot-unused': ({ name }) => `“${name}”声明了，正文没有用到，填了也不会印出来。请在正文里用上它，或删去声明。`,
    'block-unclosed': ({ keyword }) =>
      `这里打开的 ${keyword} 没有结束，这个标记已按文字保留。请在这一部分的末尾写上 {{/${keyword}}}。`,
    'block-unopened': ({ keyword }) =>
      `{{/${keyword}}} 前面没有对应的 {{#${keyword} …}}，已按文字保留。请补上开头，或删去它。`,
    'statement-unclosed': () =>
      '这里的 {{ 没有在本行用 }} 结束，已按文字保留。请补上 }}；如果就是要印出 {{，请写成 \\{\\{。',
    'construct-forbidden': ({ text }) =>
      `“${text}”不是模板里能用的写法，已按文字保留。能用的有填空、if、unless、each、section、ordinal、count 和 {{> 部分}}。`,
    'else-forbidden': () => '这里不能有 {{else}}，已按文字保留。else 只能在 if 或 unless 里用一次。',
    'block-layout': ({ keyword }) =>
      keyword === 'section' || keyword === 'partial'
        ? `${keyword === 'section' ? 'section 的标记' : '{{> …}}'} 要顶格独占一行，现在的排法会影响换行。请把它单独放一行，前面不留空格。`
        : `${keyword} 要么整个写在一行之内，要么开头、else 和结束各占一行。现在的排法会影响换行，请调整。`,
    'text-outside-section': () => '这一行在各部分之外，会印出来，但不属于任何部分。请移到某个 section 里面。',
    'section-nested': () => '一个部分里面又有一个部分，起草时只能并排。请把里面的移到外面。',
    'section-id-missing': () => '这个部分没有 id，已按角色临时取名。请写上，例如 id="opening"。',
    'section-id-duplicate': ({ id }) => `id“${id}”在前面用过，这里已临时改名。请换一个没有用过的 id。`,
    'role-unknown': ({ role, nearest }) =>
      `${role === '' ? '这个部分没有角色' : `没有“${role}”这个角色`}，暂按${nearest === null ? ' measures' : `“${nearest}”`}处理。可用 opening、directive、review、situation、problems、measures、accountability、publicity、rally、agenda。`,
    'partial-missing': ({ path }) =>
      `找不到部分“${path}”，这个标记已按文字保留。请把 sections/${path}.hbs 放到模板旁边，或改正名称。`,
    'partial-recursive': ({ path }) => `部分“${path}”引用了自己，里面这一处已按文字保留。请去掉这处引用。`,
    'partial-repeated': ({ path }) => `部分“${path}”在这个模板里不止一次出现，编号和统计会混在一起。请只留一处。`,
    'partial-faulty': ({ path, count }) =>
      `部分“${path}”自己有 ${count} 处问题，这里按能读的内容使用。请打开 sections/${path}.hbs 查看。`,
    'ordinal-scheme-invalid': ({ scheme }) =>
      `“${scheme}”不是能续编的序号样式，已按文字保留。请写这一组的第一个，例如“一、”“（一）”“1.”“一是”“第一，”“①”“首先，”。`,
    'ordinal-start-invalid': ({ scheme, start }) =>
      `“${scheme}”这种序号没有第 ${start} 个，已按文字保留。start 请写 1 起的整数，① 到 20，汉字到 99。`,
    'count-target-unknown': ({ name, nearest }) =>
      `count 要数的“${name}”不是部分的 id，也不是列表，会印出“零”。${nearest === null ? '请改正名称。' : `如果指的是“${nearest}”，请改用这个名称。`}`,
    'list-named-as-section': ({ name }) =>
      `列表“${name}”与一个部分的 id 同名，count 分不清要数哪一个。请改其中一个的名称。`,
    'front-matter-syntax': ({ line }) =>
      `文件开头第 ${line} 行不合 YAML 的写法，这一处没有读入，原文未动。请检查缩进、冒号后的空格和引号。`,
    'front-matter-field': ({ field, expected }) =>
      `文件开头的“${field}”应当是${SHAPES['zh-CN'][expected]}，这一项没有读入，原文未动。请改正。`,
    'front-matter-field-unknown': ({ field, nearest }) =>
      `文件开头的“${field}”没有用处，原文保留。${nearest === null ? '不需要的话可以删去。' : `如果指的是“${nearest}”，请改用这个名称。`}`,
    'front-matter-alias': () => '文件开头用了 YAML 的引用（*），这一项没有读入，原文未动。请把内容直接写出来。',
    'front-matter-unclosed': () => '文件开头的 --- 没有另一行 --- 来结束，全文已按正文读入。请补上结束的一行。',
    'front-matter-too-large': ({ limit }) =>
      `文件开头的声明太长或嵌套太深（上限 ${kilobytes(limit)} KB），没有读入，原文未动。请删减或拆分。`,
    'template-too-large': ({ limit }) => `模板超过 ${limit} 个字符，正文已按文字保留，没有解析。请拆成几个模板。`,
    'template-too-deep': ({ limit }) => `这里的嵌套超过 ${limit} 层，这一层的标记已按文字保留。请减少嵌套。`,
    'template-too-long': ({ limit }) => `模板里的标记超过 ${limit} 个，从这里起已按文字保留。请拆成几个模板。`,

    'value-shape': ({ name, expected }) =>
      `${name === '' ? '这些值' : `“${name}”的值`}应当是${VALUE_SHAPES['zh-CN'][expected]}，没有采用，也没有生成文件。请改正后再试。`,
    'value-unknown': ({ name, nearest }) =>
      `模板里没有“${name}”，它的值没有用上。${nearest === null ? '可以不管，或在模板里声明它。' : `如果指的是“${nearest}”，请改用这个名称。`}`,
    'value-empty': ({ name, label }) =>
      `“${label}”${label === name ? '' : `（${name}）`}还没有填，没有生成文件。请填上，或改用标出空处的方式导出。`,
    'output-too-large': ({ limit }) => `生成的文字超过 ${limit} 个字符，没有生成。请检查列表是否在它自己里面又展开。`,
  },
  en: {
    'file-empty': ({ file }) => `“${file}” is empty; it was skipped. Use a file with text in it.`,
    'file-unreadable': ({ file }) =>
      `“${file}” cannot be opened; it was skipped. See whether it is still there and whether you may read it.`,
    'file-binary': ({ file }) =>
      `“${file}” is not text; it was skipped. Save it as .docx or .txt in its own program and add that.`,
    'file-damaged': ({ file, format, place }) =>
      `“${file}” is not a whole ${format} file${place ? `: ${place.part} breaks off${place.paragraphs === null ? '' : ` after paragraph ${place.paragraphs}`}` : ''}; it was skipped. Download it again, or open it and save a fresh copy.`,
    'file-fixed-layout': ({ file, format }) =>
      `“${file}” is ${format.toUpperCase()}, which holds pages and no reliable text; it was skipped. Open it in Word or WPS, save it as .docx and add that; or copy its text and paste it.`,
    'file-too-large': ({ file, bytes, limit, place }) =>
      `“${file}” ${place ? `holds ${place.part}, which is too large${place.paragraphs === null ? '' : ` after paragraph ${place.paragraphs}`} or nested too deeply; the limit is` : bytes > limit ? `has ${megabytes(bytes)} MB and the limit is` : 'unpacks to more than the limit of'} ${megabytes(limit)} MB; it was skipped. Split it and add the parts.`,
    'file-format-unknown': ({ file, extension }) =>
      `The format of “${file}”${extension === '' ? '' : ` (${extension})`} is not one that can be read; it was skipped. Readable are .txt .md .html .docx .doc and .zip.`,
    'file-encrypted': ({ file }) => `“${file}” has a password; it was skipped. Remove the password and add it again.`,
    'line-too-long': ({ file, line, limit }) =>
      `Line ${line} of “${file}” is longer than ${limit} characters; it was cut into lines of that length and no text was lost. See whether line breaks are missing.`,
    'encoding-mixed': ({ file, line, encoding }) =>
      `Line ${line} of “${file}” has another encoding than the rest; it was read as ${encoding}. Check that line for garbled characters.`,
    'archive-nested': ({ file }) =>
      `“${file}” is an archive inside an archive; it was skipped. Unpack it and add its files.`,
    'archive-not-one-text': ({ file }) =>
      `“${file}” is an archive and may hold many texts. Unpack it and add one of them; a whole archive belongs into Mining.`,
    'archive-too-large': ({ file, limit }) =>
      `“${file}” unpacks to more than ${megabytes(limit)} MB; the rest of it was skipped. Add its files in several goes.`,
    'archive-too-many': ({ file, limit }) =>
      `“${file}” has more than ${limit} files; the first ${limit} were read. Add the others apart.`,
    'no-speech': ({ file }) =>
      `No speech was found in “${file}”; its text is among what was set aside. Take it back from there if that is wrong.`,

    'name-invalid': ({ name, suggestion }) =>
      `“${name}” cannot be the name of a blank; it stays as text. Names have letters, digits, _, - and full-width punctuation, no spaces and no ASCII punctuation${suggestion === null ? '.' : `; “${suggestion}” would do.`}`,
    'slot-unknown': ({ name, nearest }) =>
      `The blank “${name}” is not declared; it is taken for a blank of plain text. ${nearest === null ? 'Declare it under slots.' : `If “${nearest}” is meant, use that name; else declare it under slots.`}`,
    'condition-unknown': ({ keyword, name, nearest }) =>
      `“${name}”, which ${keyword} asks for, is not declared; this part is ${keyword === 'unless' ? 'always' : 'never'} shown. ${nearest === null ? 'Declare it under slots.' : `If “${nearest}” is meant, use that name; else declare it under slots.`}`,
    'condition-type': ({ keyword, name, type }) =>
      keyword === 'each'
        ? `“${name}” is declared as ${type} and not as a list; each writes nothing. Use a name of type list.`
        : `“${name}” is declared as ${type}; ${keyword} asks only for flags and lists. Use a flag, or change its type.`,
    'slot-type': ({ name, type }) =>
      `“${name}” is declared as ${type} and is no text; as a blank it prints nothing. ${type === 'list' ? 'Write its items inside each.' : 'Ask for it with if.'}`,
    'data-outside-each': ({ name }) =>
      `${name} has a meaning only inside each; here it is always “no”. Move it into each, or use a flag.`,
    'slot-unused': ({ name }) =>
      `“${name}” is declared and the text has no place for it; its value is not printed. Use it in the text, or remove the declaration.`,
    'block-unclosed': ({ keyword }) =>
      `The ${keyword} that opens here is not closed; the statement stays as text. Write {{/${keyword}}} where the part ends.`,
    'block-unopened': ({ keyword }) =>
      `No {{#${keyword} …}} belongs to this {{/${keyword}}}; it stays as text. Write the opening, or remove it.`,
    'statement-unclosed': () =>
      'This {{ has no }} on its line; it stays as text. Add }}, or write \\{\\{ where {{ is to be printed.',
    'construct-forbidden': ({ text }) =>
      `“${text}” is not part of the template language; it stays as text. There are blanks, if, unless, each, section, ordinal, count and {{> section}}.`,
    'else-forbidden': () => 'There can be no {{else}} here; it stays as text. It belongs into if or unless, once.',
    'block-layout': ({ keyword }) =>
      keyword === 'section' || keyword === 'partial'
        ? `${keyword === 'section' ? 'The statements of a section' : '{{> …}}'} must stand alone on a line, not indented; as it is, line breaks come out differently. Give it a line of its own.`
        : `${keyword} stands either within one line, or with its opening, else and end each on a line of its own; as it is, line breaks come out differently. Rearrange it.`,
    'text-outside-section': () =>
      'This line stands outside all sections; it is printed and belongs to none of them. Move it into a section.',
    'section-nested': () =>
      'A section stands inside another; in a draft they can only stand side by side. Move the inner one out.',
    'section-id-missing': () =>
      'This section has no id; it has been given one after its role. Write one, such as id="opening".',
    'section-id-duplicate': ({ id }) =>
      `The id “${id}” stands on an earlier section; here it has been changed. Choose one that is free.`,
    'role-unknown': ({ role, nearest }) =>
      `${role === '' ? 'This section has no role' : `There is no role “${role}”`}; ${nearest === null ? 'measures' : `“${nearest}”`} is taken for now. Roles are opening, directive, review, situation, problems, measures, accountability, publicity, rally, agenda.`,
    'partial-missing': ({ path }) =>
      `There is no section “${path}”; the statement stays as text. Put sections/${path}.hbs beside the template, or correct the name.`,
    'partial-recursive': ({ path }) => `The section “${path}” calls itself; the inner call stays as text. Remove it.`,
    'partial-repeated': ({ path }) =>
      `The section “${path}” stands more than once in this template; its numbers and counts run together. Keep one.`,
    'partial-faulty': ({ path, count }) =>
      `The section “${path}” has ${count} problems of its own; what can be read of it is used. Open sections/${path}.hbs.`,
    'ordinal-scheme-invalid': ({ scheme }) =>
      `“${scheme}” is not a way of numbering that can be continued; it stays as text. Write the first of the series, such as “一、”, “（一）”, “1.”, “一是”, “第一，”, “①” or “首先，”.`,
    'ordinal-start-invalid': ({ scheme, start }) =>
      `“${scheme}” has no number ${start}; the statement stays as text. start is a whole number from 1, up to 20 for ①, up to 99 in Chinese numerals.`,
    'count-target-unknown': ({ name, nearest }) =>
      `“${name}”, which count is to count, is neither a section's id nor a list; it prints 零. ${nearest === null ? 'Correct the name.' : `If “${nearest}” is meant, use that name.`}`,
    'list-named-as-section': ({ name }) =>
      `The list “${name}” has the name of a section's id; count cannot tell them apart. Rename one of them.`,
    'front-matter-syntax': ({ line }) =>
      `Line ${line} at the head of the file is not YAML; that part was not read and the source is untouched. Check the indentation, the space after colons and the quotes.`,
    'front-matter-field': ({ field, expected }) =>
      `“${field}” at the head of the file must be ${SHAPES.en[expected]}; it was not read and the source is untouched. Correct it.`,
    'front-matter-field-unknown': ({ field, nearest }) =>
      `“${field}” at the head of the file has no use; it is kept. ${nearest === null ? 'Remove it if nobody needs it.' : `If “${nearest}” is meant, use that name.`}`,
    'front-matter-alias': () =>
      'The head of the file has a YAML alias (*); that part was not read and the source is untouched. Write its content out.',
    'front-matter-unclosed': () =>
      'The --- at the head of the file has no second line of ---; all of it was read as text. Add the closing line.',
    'front-matter-too-large': ({ limit }) =>
      `The head of the file is too long or nests too deep (limit ${kilobytes(limit)} KB); it was not read and the source is untouched. Shorten or split it.`,
    'template-too-large': ({ limit }) =>
      `The template has more than ${limit} characters; its body stays as text. Split it into several templates.`,
    'template-too-deep': ({ limit }) =>
      `Blocks nest deeper than ${limit} here; this one's statements stay as text. Nest less.`,
    'template-too-long': ({ limit }) =>
      `The template has more than ${limit} statements; from here on all is text. Split it into several templates.`,

    'value-shape': ({ name, expected }) =>
      `${name === '' ? 'The values' : `The value of “${name}”`} must be ${VALUE_SHAPES.en[expected]}; nothing was rendered. Correct it and try again.`,
    'value-unknown': ({ name, nearest }) =>
      `The template has no “${name}”; its value was not used. ${nearest === null ? 'Leave it, or declare it in the template.' : `If “${nearest}” is meant, use that name.`}`,
    'value-empty': ({ name, label }) =>
      `“${label}”${label === name ? '' : ` (${name})`} is empty; nothing was rendered. Fill it, or export with marked blanks.`,
    'output-too-large': ({ limit }) =>
      `The text would have more than ${limit} characters; nothing was rendered. See whether a list is written out inside itself.`,
  },
}

/** The sentence for a problem, in a language of the interface. */
export function problemText(problem: Problem, language: Language): string {
  const words = problemWords[language][problem.code] as (problem: Problem) => string
  return words(problem)
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)
const kilobytes = (bytes: number): string => String(Math.round(bytes / 1024))

type Shape = Extract<Problem, { readonly code: 'front-matter-field' }>['expected']
type ValueShape = Extract<Problem, { readonly code: 'value-shape' }>['expected']

const SHAPES: Readonly<Record<Language, Readonly<Record<Shape, string>>>> = {
  'zh-CN': {
    text: '文字',
    number: '整数',
    boolean: 'true 或 false',
    list: '列表',
    map: '名称和值的对应',
    genre: '文种：deployment、mobilisation、summary、host-script、pledge、address、report、discussion 之一',
    role: '十种角色之一',
    'slot-type':
      '填空类型：date、month、year、time、count、percent、amount、place、org、person、document、event、text、list、flag、choice 之一',
    'slot-source': 'office、speaker 或 meeting',
    items: '逐项列出的列表',
  },
  en: {
    text: 'text',
    number: 'a whole number',
    boolean: 'true or false',
    list: 'a list',
    map: 'names with values',
    genre: 'a genre: deployment, mobilisation, summary, host-script, pledge, address, report or discussion',
    role: 'one of the ten roles',
    'slot-type':
      'a type: date, month, year, time, count, percent, amount, place, org, person, document, event, text, list, flag or choice',
    'slot-source': 'office, speaker or meeting',
    items: 'a list of items',
  },
}

const VALUE_SHAPES: Readonly<Record<Language, Readonly<Record<ValueShape, string>>>> = {
  'zh-CN': {
    object: '名称和值的对应（JSON 对象）',
    text: '文字（加引号）',
    boolean: 'true 或 false',
    list: '列表（方括号）',
    item: '名称和值的对应（花括号）',
  },
  en: {
    object: 'names with values (a JSON object)',
    text: 'text (in quotes)',
    boolean: 'true or false',
    list: 'a list (in square brackets)',
    item: 'names with values (in braces)',
  },
}
