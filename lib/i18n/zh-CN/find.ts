interface Replaced {
  readonly texts: readonly unknown[]
  readonly values: readonly unknown[]
  readonly locked: number
  readonly numbers: number
}

const partsOf = ({ texts, values }: Replaced): string =>
  [
    ...(texts.length > 0 ? [`${texts.length} 处文字`] : []),
    ...(values.length > 0 ? [`${values.length} 个空填的内容（用到它的地方都变）`] : []),
  ].join('和')

const skipped = ({ locked, numbers }: Replaced): string => {
  const reasons = [
    ...(locked > 0 ? [`${locked} 处在锁定的节里`] : []),
    ...(numbers > 0 ? [`${numbers} 处碰到编号、空着的空或空的边上`] : []),
  ]
  return reasons.length === 0 ? '' : `跳过 ${reasons.join('，')}。`
}

/** Words of find and replace. */
export const find = {
  label: '查找替换',
  find: '查找',
  replacement: '换成',
  count: (current: number | null, total: number) =>
    total === 0 ? '没有找到' : current === null ? `共 ${total} 处` : `第 ${current} 处，共 ${total} 处`,
  previous: '上一处',
  previousKey: '上一处　Shift Enter',
  next: '下一处',
  nextKey: '下一处　Enter',
  replace: '替换',
  replaceOne: '换这处',
  replaceAll: '全部换',
  will: (can: Replaced) => `${partsOf(can) === '' ? '' : `可换 ${partsOf(can)}。`}${skipped(can)}`,
  did: (done: Replaced) => `${partsOf(done) === '' ? '没有换。' : `换了 ${partsOf(done)}。`}${skipped(done)}`,
}
