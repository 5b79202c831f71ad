import type { Curve } from './kaplan-meier';

/** Days the chart shows. */
const span = 60;
const box = { width: 640, height: 220, start: 44, end: 12, top: 10, bottom: 34 };

/**
 * Share of reports answered, day by day, as SVG without colours that carry meaning. Always left to right: the days are
 * numbers on an axis. `label` is what a screen reader says instead; texts must be escaped by the caller.
 */
export function answerChart(curve: Curve, { label, daysAxis }: { label: string; daysAxis: string }): string {
  const x = (day: number) => box.start + (Math.min(day, span) / span) * (box.width - box.start - box.end);
  const y = (share: number) => box.height - box.bottom - share * (box.height - box.top - box.bottom);
  const at = (number: number) => Math.round(number * 10) / 10;
  let path = `M${at(x(0))} ${at(y(0))}`;
  for (const step of curve.steps) {
    if (step.time > span) break;
    path += `H${at(x(step.time))}V${at(y(1 - step.survival))}`;
  }
  path += `H${at(x(span))}`;
  const lines = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<path d="M${box.start} ${at(y(share))}H${box.width - box.end}" class="grid"/>` +
      `<text x="${box.start - 6}" y="${at(y(share)) + 4}" text-anchor="end">${share * 100}%</text>`,
  );
  const days = [0, 7, 14, 30, 60].map(
    (day) => `<text x="${at(x(day))}" y="${box.height - box.bottom + 16}" text-anchor="middle">${day}</text>`,
  );
  return (
    `<svg viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${label}" direction="ltr">` +
    `${lines.join('')}${days.join('')}` +
    `<text x="${box.width / 2}" y="${box.height - 2}" text-anchor="middle">${daysAxis}</text>` +
    `<path d="${path}" class="curve"/></svg>`
  );
}
