import axeCore from 'axe-core';

/** Returns what axe finds wrong, in short. Colours and sizes are looked at in the real window. */
export async function axe(root: Element): Promise<string[]> {
  const { violations } = await axeCore.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
