/**
 * Every import of a source file, read from its syntax tree: static, re-exported, dynamic, in a type,
 * and `import.meta.glob`. It resolves nothing; arrows.ts decides what the names mean.
 */
import { parseSync } from "vite";

export interface Import {
  from: string;
  isTypeOnly: boolean;
}

interface Node {
  type?: string;
  [key: string]: unknown;
}

export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Import[] = [];
  visit(program as unknown as Node, (node) => {
    const from = importedName(node);
    if (from !== null) found.push({ from, isTypeOnly: isTypeOnly(node) });
  });
  return found;
}

function importedName(node: Node): string | null {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return literal(node.source ?? node.argument);
    case "CallExpression": {
      const callee = node.callee as Node;
      const isGlob = callee.type === "MemberExpression" && (callee.property as Node).name === "glob";
      return isGlob ? literal((node.arguments as Node[])[0]) : null;
    }
    default:
      return null;
  }
}

function isTypeOnly(node: Node): boolean {
  if (node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = (node.specifiers ?? []) as Node[];
  return specifiers.length > 0 && specifiers.every((one) => (one.importKind ?? one.exportKind) === "type");
}

function literal(node: unknown): string | null {
  const value = (node as Node | null)?.value ?? ((node as Node | null)?.literal as Node | undefined)?.value;
  return typeof value === "string" ? value : null;
}

function visit(node: unknown, seen: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, seen);
  } else if (typeof node === "object" && node !== null) {
    if ("type" in node) seen(node as Node);
    for (const value of Object.values(node)) visit(value, seen);
  }
}
