package no.portvakt.bot.block;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.Arrays;
import java.util.List;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.UserText;

/** The small parts that messages and modals are made of. */
public final class Kit {

  private static final int LONGEST_HEADER = 150;
  private static final int LONGEST_NOTIFICATION = 3000;

  private Kit() {}

  /**
   * A message.
   *
   * @param notification all of it in words, for notifications and screen readers
   */
  public static Message message(String notification, List<LayoutBlock> blocks) {
    return new Message(UserText.escape(UserText.cut(notification, LONGEST_NOTIFICATION)), blocks);
  }

  /** A message that is but one sentence. */
  public static Message sentence(String text) {
    return message(text, List.of(prose(text)));
  }

  public static LayoutBlock prose(String text) {
    return RichTextBlock.builder()
        .elements(
            List.of(RichTextSectionElement.builder().elements(List.of(Prose.plain(text))).build()))
        .build();
  }

  public static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(plain(UserText.cut(text, LONGEST_HEADER))).build();
  }

  public static LayoutBlock divider() {
    return DividerBlock.builder().build();
  }

  public static LayoutBlock actions(ButtonElement... buttons) {
    return actions(Arrays.asList(buttons));
  }

  public static LayoutBlock actions(List<ButtonElement> buttons) {
    return ActionsBlock.builder().elements(List.copyOf(buttons)).build();
  }

  /** Text in which Slack reads nothing, not even names of emoji. */
  public static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }
}
