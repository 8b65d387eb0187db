/** What formatting needs to know of the one who reads: names, places, dates. */
export function readerOf(model) {
  return {
    get me() {
      return model.me.id;
    },
    get dates() {
      return model.dates;
    },
    user: (id) => model.users.get(id),
    channel: (id) => model.conversations.get(id),
    people: () =>
      [...model.users.values()]
        .filter((user) => !user.deleted)
        .map((user) => ({ id: user.id, label: user.realName, hint: user.title })),
    places: () =>
      [...model.conversations.values()]
        .filter(({ kind }) => kind !== 'dm')
        .map((conversation) => ({
          id: conversation.id,
          label: `#${conversation.name}`,
          hint: conversation.topic,
        })),
  };
}
