/**
 * What the page and the Python worker say to each other.
 *
 * @typedef {Record<string, string>} Fields
 * @typedef {Record<string, Fields | Fields[]>} Typed  What was typed, by group and field.
 * @typedef {"nl" | "en"} Language
 *
 * @typedef {{kind: "run", tool: string, language: Language, typed_in: Language, on: string, typed: Typed, untouched?: string[], kept?: Typed, edit?: Edit}} Run  Untouched: paths that hold what the example put there, where that is known.
 * @typedef {{kind: "save", language: Language, typed: Typed}} Save
 * @typedef {{kind: "open", language: Language, file: string}} Open
 * @typedef {Omit<Run, "kind"> & {kind: "file", format: string, packages: string[]}} File  A file of what this would give.
 * @typedef {{kind: "judge", language: Language, answer: string, has: string[], line: string, scene: string}} Judge  A sentence of the tone gym, what belongs in it, and what it is about.
 * @typedef {{kind: "scenario", language: Language, file: string}} OwnScenario  The text of a file.
 * @typedef {(Run | File | Save | Open | Judge | OwnScenario) & {packages?: string[]}} Asked  Packages: names in the lock file, of what this answer needs.
 *
 * @typedef {{subject: string, text: string}} Version  A letter as plain text.
 * @typedef {{written: Version, own: Version}} Edit  A letter as it was written, and what the visitor made of it.
 *
 * @typedef {Record<string, {typed: string, day: string}>} NearDays  By path: what was typed, and the day that it is, as one types it.
 *
 * @typedef {object} Ran
 * @property {Record<string, unknown> | null} outcome  The outcome for programs; null when there are errors.
 * @property {string} html  The outcome for people.
 * @property {Record<string, string>} errors  A sentence by path.
 * @property {string} summary  The errors as HTML.
 * @property {Record<string, string>} missing  What a visitor calls the fields that are still to be filled in, by path.
 * @property {Record<string, string>} wrong  What they call those with another error, by path.
 * @property {Record<string, string>} understood  How amounts and days were read, by path.
 * @property {NearDays} near  Days that hang on the day on which they were typed.
 * @property {Typed} typed  The input as somebody would type it on this page.
 * @property {Typed} kept  All that was kept, of other tools too, likewise.
 * @property {{edit: Edit, written: Version, clashes: boolean} | null} rewritten  The visitor's changes, on what is written now.
 *
 * @typedef {{name: string, type: string, base64: string}} Made
 * @typedef {{file: string}} Saved
 * @typedef {{error: string} | {error?: undefined, typed: Typed, typed_in: Language}} Opened
 * @typedef {{good: boolean, html: string}} Judged
 *
 * @typedef {{html: string} | {html: string, play: string}} Scenario  What is wrong with it; or its parts, and the conversation.
 *
 * @typedef {{id: number, request: string, packages: string[]}} ToWorker
 * @typedef {{id: number, reply: string} | {id: number, failure: string}} Answer
 * @typedef {{ready: true, from: "snapshot" | "fresh"} | {ready: false}} Start  Whether Python has started, and how.
 * @typedef {Answer | Start} FromWorker
 */

export {};
