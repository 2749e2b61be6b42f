/** Pixels of A4's width at 96 to the inch. */
const PAGE_WIDTH = (210 / 25.4) * 96
/** Free space beside the paper, for the bars of the roles. */
const BESIDE = 80

/** Steps of the zoom in per cent. */
export const ZOOM_STEPS = [60, 75, 90, 100, 125, 150, 200] as const

/** The largest step of 5 % that leaves room beside the page, as a factor. */
export const fitZoom = (width: number): number =>
  width === 0 ? 0.85 : Math.min(2, Math.max(0.4, Math.floor(((width - BESIDE) / PAGE_WIDTH) * 20) / 20))

/** The step above (1) or below (-1) a factor; the last one stays. */
export function nextZoom(factor: number, direction: 1 | -1): number {
  const percent = Math.round(factor * 100)
  const next =
    direction === 1 ? ZOOM_STEPS.find((step) => step > percent) : ZOOM_STEPS.findLast((step) => step < percent)
  return next ?? (direction === 1 ? ZOOM_STEPS.at(-1)! : ZOOM_STEPS[0])
}
