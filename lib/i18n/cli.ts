import type { Language } from './language'

/** Sentences of the command line. Results on standard output are data and have no words. */
const zhCN = {
  usage: (lines: string) =>
    `用法：rostrum 命令 …\n\n${lines}\n\n每个命令都有 --help、--json、--lang zh-CN|en、--quiet。`,
  usageOf: (line: string) => `用法：rostrum ${line}`,
  commandUnknown: (name: string) => `没有“${name}”这个命令。rostrum --help 列出全部命令。`,
  optionUnknown: (option: string) => `不认识选项 ${option}。`,
  optionBare: (option: string) => `${option} 后面缺少内容。`,
  optionMissing: (option: string) => `缺少 ${option}。`,
  optionValue: (option: string, value: string, allowed: string) => `${option} 不能是“${value}”，可以是：${allowed}。`,
  inputMissing: '没有给出输入文件。',
  inputAbsent: (file: string) => `找不到“${file}”。检查路径后再试。`,
  inputUnreadable: (file: string, reason: string) => `读不了“${file}”：${reason}。`,
  inputNoFile: (file: string) => `“${file}”不是文件，也不是文件夹。先存成文件再试。`,
  inputNoSpeech: (file: string) => `“${file}”里没有找到讲话。`,
  outputUnwritable: (file: string, reason: string) => `写不了“${file}”：${reason}。没有留下半个文件。`,
  itemUnknown: (item: string, ids: string) => `没有“${item}”这一篇。文件里有：${ids}。`,
  itemNeeded: (ids: string) => `文件里不止一篇讲话，用 --item 指明其中一篇：${ids}。`,
  jsonBroken: (file: string, reason: string) => `“${file}”不是可用的 JSON：${reason}。`,
  jsonNoObject: (file: string) => `“${file}”里应是一个对象：空的名字对应填的内容。`,
  notUtf8: (file: string) => `“${file}”不是 UTF-8 编码的文字。`,
  valuesRefused: (file: string, problems: string) => `“${file}”里的值与模板的声明不合，没有生成：\n${problems}`,
  templateRefused: (file: string, problems: string) => `模板“${file}”有错误，没有生成：\n${problems}`,
  mined: (templates: number, phrases: number, folder: string) =>
    `归纳出 ${templates} 个模板、${phrases} 条短语，写在“${folder}”。`,
  folderNotEmpty: (folder: string) => `“${folder}”里已有文件。换一个空文件夹，免得盖掉原有内容。`,
  folderUnfinished: (folder: string) => `“${folder}”里有一次没做完的归纳。加 --resume 接着做，或换一个空文件夹。`,
  interrupted: (folder: string) => `已中断。做完的部分留在“${folder}”，用同样的命令加 --resume 接着做。`,
  progress: (stage: string, done: number, total: number) => `${stage} ${done}/${total}`,
  remaining: (minutes: number, seconds: number) => `还需 ${minutes > 0 ? `${minutes} 分 ` : ''}${seconds} 秒`,
  stages: { read: '读入', clean: '清洗', split: '切分', describe: '辨识', family: '归并近似稿', induce: '归纳' },
  rows: '生成',
  rowsRefused: (file: string, problems: string) => `“${file}”不能用来成批成文，没有生成：\n${problems}`,
  batchWritten: (documents: number, failed: number, file: string) =>
    `生成 ${documents} 份，写在“${file}”。${failed > 0 ? `有 ${failed} 行没有生成，压缩包里有清单。` : ''}`,
  outOfMemory: '内存不够，没有做完。请分几次做，或把输入拆成几份。',
  severity: { error: '错误', warning: '提醒' },
}

type CliWords = typeof zhCN

const en: CliWords = {
  usage: (lines) =>
    `Usage: rostrum COMMAND …\n\n${lines}\n\nEvery command takes --help, --json, --lang zh-CN|en and --quiet.`,
  usageOf: (line) => `Usage: rostrum ${line}`,
  commandUnknown: (name) => `There is no command “${name}”. rostrum --help lists all commands.`,
  optionUnknown: (option) => `The option ${option} is not known.`,
  optionBare: (option) => `${option} needs a value after it.`,
  optionMissing: (option) => `${option} is missing.`,
  optionValue: (option, value, allowed) => `${option} cannot be “${value}”; it can be: ${allowed}.`,
  inputMissing: 'No input file was given.',
  inputAbsent: (file) => `“${file}” does not exist. Check the path and try again.`,
  inputUnreadable: (file, reason) => `“${file}” cannot be read: ${reason}.`,
  inputNoFile: (file) => `“${file}” is neither a file nor a folder. Save it as a file and try again.`,
  inputNoSpeech: (file) => `No speech was found in “${file}”.`,
  outputUnwritable: (file, reason) => `“${file}” cannot be written: ${reason}. No partial file was left.`,
  itemUnknown: (item, ids) => `There is no item “${item}”. The file has: ${ids}.`,
  itemNeeded: (ids) => `The file holds several speeches; name one with --item: ${ids}.`,
  jsonBroken: (file, reason) => `“${file}” is not usable JSON: ${reason}.`,
  jsonNoObject: (file) => `“${file}” should hold an object: names of blanks and what fills them.`,
  notUtf8: (file) => `“${file}” is not UTF-8 text.`,
  valuesRefused: (file, problems) =>
    `The values in “${file}” do not fit the template's declarations; nothing was rendered:\n${problems}`,
  templateRefused: (file, problems) => `The template “${file}” has errors; nothing was rendered:\n${problems}`,
  mined: (templates, phrases, folder) => `${templates} templates and ${phrases} phrases were written to “${folder}”.`,
  folderNotEmpty: (folder) =>
    `“${folder}” already holds files. Choose an empty folder, so that nothing is overwritten.`,
  folderUnfinished: (folder) =>
    `“${folder}” holds a run that was not finished. Go on with --resume, or choose an empty folder.`,
  interrupted: (folder) =>
    `Interrupted. What is finished stays in “${folder}”; the same command with --resume goes on from there.`,
  progress: (stage, done, total) => `${stage} ${done}/${total}`,
  remaining: (minutes, seconds) => `${minutes > 0 ? `${minutes} min ` : ''}${seconds} s to go`,
  stages: {
    read: 'read',
    clean: 'clean',
    split: 'split',
    describe: 'describe',
    family: 'near-duplicates',
    induce: 'induce',
  },
  rows: 'made',
  rowsRefused: (file, problems) => `“${file}” cannot be made into documents; nothing was written:\n${problems}`,
  batchWritten: (documents, failed, file) =>
    `${documents} documents were written to “${file}”.${failed > 0 ? ` ${failed} rows gave none; the zip lists them.` : ''}`,
  outOfMemory: 'Memory ran out before the end. Work on fewer files at a time, or split the input.',
  severity: { error: 'error', warning: 'warning' },
}

export const cliWords: Readonly<Record<Language, CliWords>> = { 'zh-CN': zhCN, en }
