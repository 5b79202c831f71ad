/** Fewer cases than this are shown as counts only: a percentage of them would say more than anybody knows. */
export const fewestForShare = 20;

const z95 = 1.959963984540054;

/** A share with Wilson's 95 % limits (1927), each from 0 to 1; null below twenty cases. */
export function shareOf(part: number, whole: number): { share: number; lower: number; upper: number } | null {
  if (whole < fewestForShare) return null;
  const share = part / whole;
  const scale = 1 + z95 ** 2 / whole;
  const middle = (share + z95 ** 2 / (2 * whole)) / scale;
  const half = (z95 * Math.sqrt((share * (1 - share)) / whole + z95 ** 2 / (4 * whole ** 2))) / scale;
  return { share, lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}
