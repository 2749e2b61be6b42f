/** Level of the heading whose number a lead carries; 3 where it carries none. */
export function leadLevel(lead: string): 1 | 2 | 3 {
  if (/^[一二三四五六七八九十]{1,3}、/.test(lead)) return 1
  return /^（[一二三四五六七八九十]{1,3}）/.test(lead) ? 2 : 3
}
