/**
 * Syllables of Vietnamese as they are typed without accents: every initial with every rime that the spelling allows.
 * Vietnamese is written syllable by syllable, so what is no syllable was mistyped, and what was meant is one of the
 * few syllables near it. Some combinations do not occur in the language; they do no harm.
 */
const INITIALS = `b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x`.split(' ');

const RIMES =
  `a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng
  iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oat oay oc oe oen oet oi om on ong op ot u ua uan
  uang uat uay uc ue uech uenh ui um un ung uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt y
  yem yen yeng yet yeu`.split(/\s+/);

const SYLLABLES: ReadonlySet<string> = new Set([
  ...RIMES,
  ...INITIALS.flatMap((initial) => RIMES.map((rime) => initial + rime)),
]);

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST = 3;

/**
 * What may have been meant by a word without accents, one slip of the finger away: a letter wrong, missing, too many,
 * or two that changed places. Empty where the word is too short or holds anything but letters.
 */
export function syllablesNear(word: string): string[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const after = word.slice(at + 1);
    near.add(before + after);
    if (after) near.add(before + after.charAt(0) + letter + after.slice(1));
    for (const other of LETTERS) {
      near.add(before + other + after);
      near.add(before + other + word.slice(at));
    }
  }
  near.delete(word);
  return [...near].filter((candidate) => candidate.length >= SHORTEST && SYLLABLES.has(candidate));
}
