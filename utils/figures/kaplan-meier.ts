/** One case: how long it was watched, in any unit, and whether the event came at its end. */
export interface Watched {
  time: number;
  /** False: nothing had come yet when the watching ended (censored). */
  came: boolean;
}

export interface Step {
  time: number;
  atRisk: number;
  events: number;
  /** Share of cases still without the event just after this time. */
  survival: number;
  /** 95 % limits of `survival`, log scale as in R's `survfit`. */
  lower: number;
  upper: number;
}

export interface Curve {
  cases: number;
  events: number;
  /** One for each time at which an event came. */
  steps: Step[];
  /** Null: fewer than half had the event, so nobody knows. */
  median: number | null;
  medianLower: number | null;
  medianUpper: number | null;
}

const z95 = 1.959963984540054;
/** Products of fractions: what should be one half may differ in the last digit. */
const tiny = 1e-9;

/**
 * Kaplan–Meier (1958): unanswered cases count for as long as they were watched, instead of being left out. Greenwood's
 * variance; median and its limits are where the curve and its limits cross one half (Brookmeyer and Crowley, 1982).
 */
export function kaplanMeier(cases: readonly Watched[]): Curve {
  const sorted = [...cases].sort((a, b) => a.time - b.time);
  const steps: Step[] = [];
  let survival = 1;
  let variance = 0;
  for (let at = 0; at < sorted.length; ) {
    const { time } = sorted[at]!;
    const atRisk = sorted.length - at;
    const here = sorted.slice(at).findIndex((one) => one.time !== time);
    const same = here === -1 ? atRisk : here;
    const events = sorted.slice(at, at + same).filter((one) => one.came).length;
    at += same;
    if (events === 0) continue;
    survival *= 1 - events / atRisk;
    variance += atRisk === events ? Number.POSITIVE_INFINITY : events / (atRisk * (atRisk - events));
    const spread = Math.exp(z95 * Math.sqrt(variance));
    const known = Number.isFinite(spread);
    steps.push({
      time,
      atRisk,
      events,
      survival,
      lower: known ? survival / spread : 0,
      upper: known ? Math.min(1, survival * spread) : 0,
    });
  }
  return {
    cases: sorted.length,
    events: sorted.filter((one) => one.came).length,
    steps,
    median: crossing(steps, (step) => step.survival),
    medianLower: crossing(steps, (step) => step.lower),
    // A curve that fell to nothing has no upper limit there.
    medianUpper: crossing(
      steps.filter((step) => step.survival > tiny),
      (step) => step.upper,
    ),
  };
}

/** First time below one half; halfway to the next event where the curve lies exactly on it. */
function crossing(steps: readonly Step[], height: (step: Step) => number): number | null {
  const at = steps.findIndex((step) => height(step) <= 0.5 + tiny);
  const step = steps[at];
  if (step === undefined) return null;
  const next = steps[at + 1];
  const lies = Math.abs(height(step) - 0.5) <= tiny;
  return lies && next !== undefined ? (step.time + next.time) / 2 : step.time;
}
