import { allElements } from './walk.js';

/*
 * What a person has entered on one surface (a message, a modal, a Home), by block_id and action_id.
 * Values are as the simulator's API wants them: strings, numbers, ids, option values, or arrays of those.
 */
export class Form {
  constructor() {
    this.entries = new Map();
    this.labels = new Map();
  }

  /** Takes the fields of these blocks: what was entered before stays, new fields get their initial value. */
  adopt(blocks, known = {}) {
    const before = this.entries;
    this.entries = new Map();
    for (const [block, element] of allElements(blocks)) {
      if (!(element.type in READ)) continue;
      this.remember(element);
      const key = keyOf(block.block_id, element.action_id);
      const state = known[block.block_id]?.[element.action_id];
      const start = () => entered(state) ?? READ[element.type](element) ?? null;
      this.entries.set(key, before.has(key) ? before.get(key) : start());
    }
    return this;
  }

  read(block, element) {
    return this.entries.get(keyOf(block.block_id, element.action_id)) ?? null;
  }

  write(block, element, value) {
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    this.entries.set(keyOf(block.block_id, element.action_id), empty ? null : value);
  }

  /** Everything entered, in the API's shape. */
  values() {
    const values = {};
    for (const [key, value] of this.entries) {
      const [block, action] = JSON.parse(key);
      (values[block] ??= {})[action] = value;
    }
    return values;
  }

  /** Options seen so far, so that a chosen one from an external source can be shown by its text. */
  learn(options) {
    for (const option of options) this.labels.set(option.value, option);
  }

  option(value) {
    return this.labels.get(value);
  }

  remember(element) {
    this.learn(element.options ?? []);
    this.learn((element.option_groups ?? []).flatMap((group) => group.options));
    this.learn(element.initial_options ?? []);
    if (element.initial_option) this.learn([element.initial_option]);
  }
}

const initialValue = (element) => element.initial_value;
const initialOption = (element) => element.initial_option?.value;
const initialOptions = (element) => element.initial_options?.map((option) => option.value);

const READ = {
  plain_text_input: initialValue,
  email_text_input: initialValue,
  url_text_input: initialValue,
  number_input: initialValue,
  datepicker: (element) => element.initial_date,
  timepicker: (element) => element.initial_time,
  datetimepicker: (element) => element.initial_date_time,
  static_select: initialOption,
  external_select: initialOption,
  radio_buttons: initialOption,
  checkboxes: initialOptions,
  multi_static_select: initialOptions,
  multi_external_select: initialOptions,
  users_select: (element) => element.initial_user,
  channels_select: (element) => element.initial_channel,
  conversations_select: (element) => element.initial_conversation,
  multi_users_select: (element) => element.initial_users,
  multi_channels_select: (element) => element.initial_channels,
  multi_conversations_select: (element) => element.initial_conversations,
};

/** A value of Slack's `view.state`, in the API's plain shape. */
function entered(state) {
  if (!state) return undefined;
  if (state.selected_option) return state.selected_option.value;
  if (state.selected_options) return state.selected_options.map((option) => option.value);
  const key = Object.keys(state).find((name) => name === 'value' || name.startsWith('selected_'));
  return state[key];
}

function keyOf(blockId, actionId) {
  return JSON.stringify([blockId, actionId]);
}
