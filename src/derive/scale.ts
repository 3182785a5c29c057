/** `amount` × `part` ÷ `whole` in whole units, exactly; a half is rounded away from zero. `whole` is above zero. */
export function scale(amount: number, part: number, whole: number): number {
  const product = 2n * BigInt(amount) * BigInt(part);
  const half = BigInt(whole);
  return Number((product < 0n ? product - half : product + half) / (2n * half));
}
