import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** A file that could not be written; the message names it, which the system's own does not, and says what to do. */
export class FileError extends Error {}

/** Writes a file; throws FileError. */
export function writeNamed(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw fileError(file, error);
  }
}

/** Writes a whole file or nothing, and says whether that changed it; throws FileError. */
export function replaceFile(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeNamed(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw fileError(file, error);
  }
  return true;
}

function fileError(file: string, error: unknown): FileError {
  const cause = error instanceof FileError ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [why, next] = causes[code] ?? [cause instanceof Error ? cause.message : String(cause), 'look at the folder and try again'];
  return new FileError(`${relative(process.cwd(), file)}: cannot be written: ${why}: ${next}`, { cause });
}

const causes: Record<string, readonly [why: string, next: string]> = {
  ENOSPC: ['the disk is full', 'free some space and run this again; what was written before stays'],
  EDQUOT: ['the quota of this user is used up', 'free some space and run this again; what was written before stays'],
  EACCES: ['it is not yours', 'run this as its owner'],
  EROFS: ['the disk is read-only', 'use a checkout on another one'],
};
