package no.portvakt.bot.block;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import java.net.URI;
import java.util.List;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A button. Its action is the id of a listener and, after {@code button.}, the key of its words.
 *
 * @param value an opaque id: authority is never taken from a button
 * @param about what a screen reader says besides the words, as arguments of the label
 */
public record Button(
    String action,
    String value,
    Style style,
    @Nullable Confirm confirm,
    @Nullable URI url,
    List<Object> about) {

  /** How a button looks. */
  public enum Style {
    PLAIN,
    PRIMARY,
    DANGER
  }

  private static final int LONGEST_WORDS = 75;

  public static Button of(String action, String value, Object... about) {
    return new Button(action, value, Style.PLAIN, null, null, List.of(about));
  }

  public Button primary() {
    return new Button(action, value, Style.PRIMARY, confirm, url, about);
  }

  public Button danger() {
    return new Button(action, value, Style.DANGER, confirm, url, about);
  }

  public Button asking(@Nullable Confirm question) {
    return new Button(action, value, style, question, url, about);
  }

  public Button leadingTo(URI target) {
    return new Button(action, value, style, confirm, target, about);
  }

  public ButtonElement in(Wording wording) {
    var words = wording.text(LONGEST_WORDS, "button." + action);
    var button = ButtonElement.builder().actionId(action).text(Kit.plain(words));
    if (!value.isEmpty()) { // Slack takes no empty value
      button.value(value);
    }
    if (!about.isEmpty()) {
      button.accessibilityLabel(
          wording.text(LONGEST_WORDS, "button." + action + ".label", about.toArray()));
    }
    if (style != Style.PLAIN) {
      button.style(style == Style.PRIMARY ? "primary" : "danger");
    }
    if (url != null) {
      button.url(url.toString());
    }
    if (confirm != null) {
      button.confirm(confirm.in(wording, words));
    }
    return button.build();
  }

  /** A question to answer before the click counts; yes is the button's own words. */
  public record Confirm(String key, String no, List<Object> about) {

    public static Confirm of(String key, String no, Object... about) {
      return new Confirm(key, no, List.of(about));
    }

    ConfirmationDialogObject in(Wording wording, String yes) {
      return ConfirmationDialogObject.builder()
          .title(Kit.plain(wording.text(100, key + ".title")))
          .text(Kit.plain(wording.text(300, key + ".text", about.toArray())))
          .confirm(Kit.plain(UserText.cut(yes, 30)))
          .deny(Kit.plain(wording.text(30, no)))
          .build();
    }
  }
}
