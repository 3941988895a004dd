// What the build writes beside these modules (receivables.site.snapshot).
export const SNAPSHOT: { file: string; size: number; head: string; own: number };
export const NO_LIBRARY: string;
export const LEAN_SIZE: number;
