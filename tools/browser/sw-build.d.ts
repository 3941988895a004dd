/// <reference lib="webworker" />
// What the build writes before the service worker (receivables.site.offline): hashes by path.
declare const BUILD: Record<"pages" | "later" | "spare", Record<string, string>>;
declare const WORKER_POLICY: string;
