package no.portvakt.bot.block;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;

/**
 * Rich text, line by line. Slack reads nothing in rich text, so what people typed can neither
 * format nor mention nor link.
 */
public final class Prose {

  private static final int LONGEST_QUOTE = 2500;

  private final Wording wording;
  private final List<BlockElement> lines = new ArrayList<>();

  public Prose(Wording wording) {
    this.wording = wording;
  }

  public Prose line(String key, Object... arguments) {
    return section(wording.rich(key, arguments));
  }

  public Prose line(Phrase phrase) {
    return line(phrase.key(), phrase.arguments().toArray());
  }

  /** A line only where there is something to say. */
  public Prose lineIf(boolean condition, String key, Object... arguments) {
    return condition ? line(key, arguments) : this;
  }

  /** Somebody's own words. */
  public Prose quote(String typed) {
    var words = UserText.cut(UserText.clean(typed), LONGEST_QUOTE);
    lines.add(RichTextQuoteElement.builder().elements(List.of(plain(words))).build());
    return this;
  }

  /** Commands to copy, as they are to be run. */
  public Prose commands(String text) {
    lines.add(RichTextPreformattedElement.builder().elements(List.of(plain(text.strip()))).build());
    return this;
  }

  public Prose bullets(List<List<RichTextElement>> items) {
    lines.add(
        RichTextListElement.builder()
            .style("bullet")
            .elements(items.stream().<RichTextElement>map(Prose::sectionOf).toList())
            .build());
    return this;
  }

  public Prose link(String key, URI target) {
    return section(List.of(Link.builder().url(target.toString()).text(wording.text(key)).build()));
  }

  public RichTextBlock block() {
    return RichTextBlock.builder().elements(List.copyOf(lines)).build();
  }

  public static RichTextElement plain(String text) {
    return Text.builder().text(text).build();
  }

  public static RichTextElement code(String text) {
    return Text.builder().text(text).style(TextStyle.builder().code(true).build()).build();
  }

  private Prose section(List<RichTextElement> elements) {
    lines.add(sectionOf(elements));
    return this;
  }

  private static RichTextSectionElement sectionOf(List<RichTextElement> elements) {
    return RichTextSectionElement.builder().elements(elements).build();
  }
}
