/** Whole numbers below a limit, the same sequence for the same seed (Lehmer's generator). */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed % 2_147_483_647;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
