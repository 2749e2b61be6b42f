import { parseOutline } from '/work/main/lib/outline/outline'
import { readGoldFolder } from '/work/main/lib/role/gold-file'
import { labelRoles } from '/work/main/lib/role/label'
import { measureRoles } from '/work/main/lib/role/measure'

const S = readGoldFolder('/work/shared/samples/gold', '/work/shared/samples')
const cases = S.map((s) => ({
  speech: s,
  said: labelRoles(s.text, s.paragraphs, parseOutline(s.text, s.paragraphs).points).map((p) => p.role),
}))
const m = measureRoles(cases)
console.log('SAMPLES roles accuracy', m.accuracy.toFixed(4), 'content macro', m.contentMacroF1.toFixed(4), m.paragraphs)
for (const [r, v] of Object.entries(m.perRole).sort()) console.log(' ', r, v.f1.toFixed(3), v.gold, v.predicted)
if (process.argv.includes('--errors'))
  for (const { speech: s, said } of cases)
    s.roles.forEach((r, i) => {
      const p = s.paragraphs[i]!.range
      if (![r.role, r.role2, ...r.alsoRight].includes(said[i]!))
        console.log(
          s.id,
          i,
          'gold',
          r.role + (r.role2 ? '/' + r.role2 : ''),
          'said',
          said[i],
          '|',
          s.text.slice(p.start, p.end).slice(0, 160),
        )
    })
