import fc from 'fast-check';

/** Text as documents may hold it: Han, numbers, Latin, signs of all widths, spaces and rare characters, in any order. */
export const documentText = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...'派出所建设设備購置费万元，、。；“”（）：%…—\u3000 \n０２，．①㎡½²'),
      },
      { weight: 2, arbitrary: fc.constantFrom('1,019.6962', '2040202', '40', '0.5', '1,234,567', ',', '.') },
      { weight: 1, arbitrary: fc.constantFrom('DNA', 'Ａpp', '𠮷', '😀', 'é', '\u202e', '\ud83d') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));
