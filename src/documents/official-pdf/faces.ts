import { createRequire } from 'node:module';

/**
 * Tinos, whose letters are as wide as those of Times New Roman: lines break where Word breaks them, and the file may
 * carry it (SIL Open Font License).
 */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const FILES: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

/** In parts of the size: what the letters take over and under the line they stand on, and a line in all. */
export const ASCENT = 0.891;
export const DESCENT = 0.216;
export const LINE_HEIGHT = 1.149;

const require = createRequire(import.meta.url);

/** Only the faces that are used, and of them only the letters, end up in the file. */
export function registerFaces(pdf: PDFKit.PDFDocument): void {
  for (const [face, file] of Object.entries(FILES))
    pdf.registerFont(face, require.resolve(`@expo-google-fonts/tinos/${file}`));
}

export function faceOf({ bold, italic }: { bold?: boolean; italic?: boolean }): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}
