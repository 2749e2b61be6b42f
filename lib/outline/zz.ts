import { parseOutline } from '/work/main/lib/outline/outline'
import { readGoldFolder } from '/work/main/lib/role/gold-file'

const norm = (at: string) => at.normalize('NFKC').replace(/[\s、，,.．：:。]/g, '')
const sets: [string, string, string][] = [['samples', '/work/shared/samples/gold', '/work/shared/samples']]
for (const [name, g, t] of sets) {
  let tp = 0,
    pr = 0,
    go = 0,
    lv = 0,
    hd = 0,
    inl = 0,
    an = 0,
    anr = 0
  for (const s of readGoldFolder(g, t)) {
    const forms = process.argv.includes('--forms')
    const ps = s.paragraphs.map((p, i) => ({
      ...p,
      form: forms && ['title', 'salutation', 'noise'].includes(s.roles[i]!.role) ? (s.roles[i]!.role as any) : null,
    }))
    const o = parseOutline(s.text, ps)
    const pool = o.points.map((p) => ({
      ...p,
      at: s.text.slice(p.marker.start, p.marker.end),
      par: s.paragraphs.findIndex((q) => q.range.start <= p.marker.start && p.marker.end <= q.range.end),
      used: false,
    }))
    pr += pool.length
    go += s.points.length
    const h = (x: any) => s.text.slice(x.heading.start, x.heading.end)
    for (const q of s.points) {
      const hit = pool.find(
        (p) => !p.used && p.par === q.paragraph && p.ordinal === q.ordinal && norm(p.at) === norm(q.at),
      )
      if (!hit) {
        console.log(s.id, 'MISSED', q.paragraph, q.at, q.heading.slice(0, 30))
        continue
      }
      hit.used = true
      tp++
      if (hit.level === q.level) lv++
      else console.log(s.id, 'LEVEL', q.paragraph, q.at, 'gold', q.level, 'said', hit.level, q.heading.slice(0, 20))
      if (hit.inline === q.inline) inl++
      else console.log(s.id, 'INLINE', q.at)
      if (h(hit) === q.heading) hd++
      else console.log(s.id, 'HEAD', q.at, JSON.stringify(q.heading), JSON.stringify(h(hit)))
      if (hit.at !== q.at) console.log(s.id, 'AT', q.at, hit.at)
    }
    for (const p of pool)
      if (!p.used)
        console.log(
          s.id,
          'FALSE',
          p.par,
          p.at,
          p.level,
          h(p).slice(0, 30),
          '|',
          s.text.slice(p.marker.start - 10, p.marker.start),
        )
    const w = o.announcements.find((a) => a.whole)?.count ?? null
    an++
    if (w === s.announcedPoints) anr++
    else console.log(s.id, 'ANNOUNCED gold', s.announcedPoints, 'said', w)
    if (process.argv.includes('--ann'))
      for (const a of o.announcements)
        console.log('   ', s.id, s.text.slice(a.range.start, a.range.end), a.count, a.series, a.whole)
    for (const p of o.points)
      if (p.lostBefore) console.log('   lost', s.id, s.text.slice(p.marker.start, p.marker.end + 15))
  }
  const P = tp / pr,
    R = tp / go
  console.log(
    name,
    'P',
    P.toFixed(4),
    'R',
    R.toFixed(4),
    'F1',
    ((2 * P * R) / (P + R)).toFixed(4),
    'level',
    (lv / tp).toFixed(4),
    'heading',
    (hd / tp).toFixed(4),
    'inline',
    (inl / tp).toFixed(4),
    'announced',
    anr,
    '/',
    an,
    'gold',
    go,
  )
}
