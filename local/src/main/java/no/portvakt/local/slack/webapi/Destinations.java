package no.portvakt.local.slack.webapi;

import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** Finds where the app may post. */
final class Destinations {

  private final World world;

  Destinations(World world) {
    this.world = world;
  }

  /** A conversation the app may write in; a user id means the conversation with that user. */
  Conversation forPosting(String channel, Token token) {
    Conversation conversation = find(channel);
    boolean member = conversation.has(bot());
    if (!member && conversation.kind() == Conversation.Kind.PRIVATE) {
      throw new ApiError("channel_not_found");
    }
    if (conversation.archived()) {
      throw new ApiError("is_archived");
    }
    if (!member && !token.scopes().contains("chat:write.public")) {
      throw new ApiError("not_in_channel");
    }
    if (conversation.kind() == Conversation.Kind.DM && !world.manifest().messagesTab()) {
      throw new ApiError("messages_tab_disabled");
    }
    return conversation;
  }

  /** A conversation the app can see. */
  Conversation visible(String channel) {
    Conversation conversation = find(channel);
    if (!conversation.seenBy(bot())) {
      throw new ApiError("channel_not_found");
    }
    return conversation;
  }

  private Conversation find(String channel) {
    return world
        .users()
        .find(channel)
        .map(user -> world.dmWithApp(present(user).id()))
        .or(() -> world.conversations().find(channel))
        .or(() -> world.conversations().byName(channel.replaceFirst("^#", "")))
        .orElseThrow(() -> new ApiError("channel_not_found"));
  }

  private static User present(User user) {
    if (user.deleted() || user.bot()) {
      throw new ApiError("channel_not_found");
    }
    return user;
  }

  private String bot() {
    return world.content().app().botUser();
  }
}
