import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import type { PackageKind } from './file-kinds.js';

/** Why a presentation is not stored, as a key of the texts. */
export type PackageProblem = 'unreadable' | 'package-active' | 'bomb';

const mostParts = 5_000;
const mostInflated = 600_000_000;
const largestTypes = 1_000_000;
const contentTypes = '[Content_Types].xml';

/** Parts that run when the file is opened: macros, ActiveX controls, Basic and scripts. */
const activePart = /(^|\/)(vbaProject[^/]*\.bin|activeX\/|Basic\/|Scripts\/)/i;

/**
 * Reads the list of parts, and of the parts only the one that says what the package is (ECMA-376 part 2, ODF 1.3 part 2): whoever
 * opens it should find a presentation that does nothing but show itself. Undefined is no problem.
 */
export function inspectPackage(bytes: Buffer, kind: PackageKind): PackageProblem | undefined {
  const parts: UnzipFileInfo[] = [];
  let told: Record<string, Uint8Array>;
  try {
    told = unzipSync(bytes, {
      filter: (part) => {
        parts.push(part);
        return part.name === contentTypes && part.originalSize < largestTypes;
      },
    });
  } catch {
    return 'unreadable';
  }
  const inflated = parts.reduce((sum, part) => sum + part.originalSize, 0);
  if (parts.length > mostParts || inflated > mostInflated) return 'bomb';
  if (parts.some(({ name }) => activePart.test(name))) return 'package-active';
  if (kind === 'odp') return undefined;
  return problemOfTypes(strFromU8(told[contentTypes] ?? new Uint8Array()));
}

function problemOfTypes(types: string): PackageProblem | undefined {
  if (/macroEnabled/i.test(types)) return 'package-active';
  return types.includes('presentationml.presentation.main+xml') ? undefined : 'unreadable';
}
