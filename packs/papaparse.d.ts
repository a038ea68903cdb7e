/**
 * The little of Papa Parse that packs/ uses. Its published types pull in Node's and the DOM's, which a
 * pure folder must not see; hence the file's own path here, which they do not describe.
 */
declare module "papaparse/papaparse.js" {
  interface ParseOptions {
    delimiter: string;
    quoteChar?: string;
    preview?: number;
  }
  interface ParseError {
    code: string;
    message: string;
    row?: number;
  }
  interface Papa {
    parse(text: string, options: ParseOptions): { data: string[][]; errors: ParseError[] };
    unparse(rows: string[][], options: { newline: string; escapeFormulae: RegExp }): string;
  }
  const papa: Papa;
  export default papa;
}
