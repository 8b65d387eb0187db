package no.portvakt.bot.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to post.
 *
 * @param text the whole message for notifications and screen readers; markup is escaped already
 * @param thread the message it replies to
 */
public record Message(String text, List<LayoutBlock> blocks, @Nullable String thread) {

  public Message {
    blocks = List.copyOf(blocks);
  }

  public Message(String text, List<LayoutBlock> blocks) {
    this(text, blocks, null);
  }

  public static Message of(String text) {
    return new Message(text, List.of(), null);
  }

  public Message inThread(String parent) {
    return new Message(text, blocks, parent);
  }
}
