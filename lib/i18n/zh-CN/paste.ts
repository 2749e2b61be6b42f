/** Words about what is pasted. */
export const paste = {
  label: '粘贴的文字',
  found: (count: number, texts: readonly string[]) =>
    `粘贴的文字里有 ${count} 处像是空：${texts.join('、')}${count > texts.length ? '……' : ''}`,
  make: '设为填空',
  leave: '不用',
}
