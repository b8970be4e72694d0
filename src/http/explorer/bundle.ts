/** Script and style sheet of the explorer. */
export interface ExplorerBundle {
  script: string;
  style: string;
}

/** Bundle of `explorer/`, with GraphiQL; rejects where the packages for development are not installed (ADR 47). */
export async function bundleExplorer(): Promise<ExplorerBundle> {
  // By its address, because no code for production may import packages for development.
  const { href } = new URL('../../../explorer/bundle.mjs', import.meta.url);
  const bundler = (await import(href)) as { bundleExplorer: () => Promise<ExplorerBundle> };
  return bundler.bundleExplorer();
}
