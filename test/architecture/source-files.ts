import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const SOURCE_ROOT = path.resolve('src');

export interface SourceFile {
  /** Path below src/, with forward slashes. */
  path: string;
  /** First folder below src/; '' for a composition root. */
  folder: string;
  lines: number;
  text: string;
  imports: SourceImport[];
}

export interface SourceImport {
  /** As written. */
  specifier: string;
  /** Path below src/ for the project's own modules; null for packages. */
  target: string | null;
  typeOnly: boolean;
}

/** Every TypeScript file of the server, specs left out, with what it imports. */
export function readSourceFiles(): SourceFile[] {
  return readdirSync(SOURCE_ROOT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map(readSourceFile);
}

function readSourceFile(file: string): SourceFile {
  const text = readFileSync(path.join(SOURCE_ROOT, file), 'utf8');
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, false);
  const imports = parsed.statements.flatMap((statement): SourceImport[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) return [];
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return [{ specifier: specifier.text, target: ownTarget(file, specifier.text), typeOnly }];
  });
  return {
    path: file,
    folder: file.includes('/') ? (file.split('/')[0] as string) : '',
    lines: text.split('\n').length,
    text,
    imports,
  };
}

function ownTarget(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}
