/**
 * pdfjs tries several ways through a damaged PDF and drops the promises of those that failed; Node ends a
 * process over such a one, though the text was read in the end. What the reading itself comes to is awaited
 * and lost by nobody. Only for a process that does nothing else.
 */
export function letLibrariesDropPromises(): void {
  process.on('unhandledRejection', () => undefined);
}
