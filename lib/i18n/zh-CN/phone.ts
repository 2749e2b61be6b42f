/** Words of the phone form of 起草. */
export const phone = {
  panels: '旁边的材料',
  place: '放在哪里',
  front: '题头',
  section: (role: string, beginning: string) => (beginning === '' ? role : `${role}：${beginning}`),
  write: '改文字',
}
