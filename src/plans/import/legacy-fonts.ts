import type { Block, NeutralDocument } from '../../documents/blocks.js';

/** Letters no Vietnamese word has, as old encodings show when read as Unicode: "Uû ban nh©n d©n", "Nhaân daân phöôøng". */
const STRANGE = /[ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ]|(?<=\p{L})[µ¶¸¹¨©®ª«¬¡¢£¤¥¦§¼½¾»]|[µ¸¹¨©®ª«¬§](?=\p{Ll})/u;
const ANY = /[ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿµ¶¸¹¨©®ª«¬¡¢£¤¥¦§¼½¾»]/;
const FEWEST = 10;
const SHARE = 0.1;
/** With the space after it; a text without a strange letter need not be cut up. */
const LETTERS_OF_A_WORD = 4.5;

/** True where so many words hold such letters that the text cannot be Vietnamese in Unicode. */
export function isInLegacyFont({ blocks }: NeutralDocument): boolean {
  let words = 0;
  let strange = 0;
  for (const text of blocks.flatMap(textsOf)) {
    if (!ANY.test(text)) words += text.length / LETTERS_OF_A_WORD;
    else
      for (const word of text.split(/\s+/)) {
        words++;
        if (STRANGE.test(word)) strange++;
      }
  }
  return strange >= FEWEST && strange >= words * SHARE;
}

function textsOf(block: Block): string[] {
  return block.type === 'paragraph'
    ? [block.text]
    : block.rows.flatMap((row) => row.cells.map((cell) => cell.text));
}
