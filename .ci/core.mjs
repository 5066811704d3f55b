// The source imports cdktf. A package for another core imports that instead; nothing else differs.

/** The plugin that lets a bundle import the core. */
export const importing = (core) => ({
  name: "core",
  setup({ onResolve }) {
    if (core !== undefined) {
      onResolve({ filter: /^cdktf$/ }, () => ({ path: core, external: true }));
    }
  },
});

/** Declarations, or a document, for users of the core: what they import and install. */
export function forCore(core, text) {
  if (core === undefined || core === "cdktf") return text;
  return text
    .replaceAll("cdktf@^0.21 constructs@^10.4.2", "cdktn@^0.24 constructs@~10.7")
    .replace(/(from |import\()"cdktf"/g, `$1"${core}"`)
    .replace(/(?<!\/)cdktf-foundry-agents(?!\/cdktf-)/g, `${core}-foundry-agents`);
}
