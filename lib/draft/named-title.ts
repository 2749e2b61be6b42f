/** True where a title says something besides the blanks in it, which stand as 〔label〕 while they are empty. */
export const isNamed = (title: string): boolean => /[\p{L}\p{N}]/u.test(title.replace(/〔[^〔〕]*〕/gu, ''))
