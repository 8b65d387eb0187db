/** Every interactive element of some blocks, each with the block that holds it. */
export function allElements(blocks = []) {
  return blocks.flatMap((block) => elementsOf(block).map((element) => [block, element]));
}

function elementsOf(block) {
  if (block.type === 'input') return [block.element];
  if (block.type === 'actions') return block.elements;
  return block.accessory ? [block.accessory] : [];
}
