import { Form } from './blocks/form.js';

/**
 * A place where blocks stand (see blocks.js). `container` names it to the app; `failed` shows what
 * went wrong, or with nothing, that all is well again.
 */
export function surfaceOf(model, context, container, failed) {
  const form = new Form();
  const about = (block, element) => ({
    container,
    block_id: block.block_id,
    action_id: element.action_id,
    values: form.values(),
  });
  return {
    context,
    form,
    heading: 'h2',
    fields: new Map(),
    async act(block, element, value) {
      const answer = await model.person.act('actions', { ...about(block, element), value });
      failed(answer.ok ? undefined : answer.error);
      return answer.ok;
    },
    async options(block, element, query) {
      const answer = await model.person.act('options', { ...about(block, element), query });
      return answer.ok ? answer : undefined;
    },
  };
}
