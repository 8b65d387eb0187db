package no.portvakt.bot.block;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.EmailTextInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Builds a modal. A field's id is that of its block; its label is the text {@code <key>.label} and
 * its hint, where there is one, {@code <key>.hint}.
 */
public final class Form {

  private static final int LONGEST_TITLE = 24;
  private static final String ACTION = "value";

  private final Wording wording;
  private final String callback;
  private final String title;
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private String about = "";
  private String submit = "";

  private Form(Wording wording, String callback, String title) {
    this.wording = wording;
    this.callback = callback;
    this.title = UserText.cut(title, LONGEST_TITLE);
  }

  public static Form of(Wording wording, String callback, String title) {
    return new Form(wording, callback, title);
  }

  /** A modal that only tells. */
  public static View notice(Wording wording, String title, LayoutBlock... blocks) {
    var form = of(wording, "notice", title);
    for (var block : blocks) {
      form.with(block);
    }
    return form.view();
  }

  /** The id of what the form is about: opaque, and never authority. */
  public Form about(Object id) {
    about = String.valueOf(id);
    return this;
  }

  public Form submit(String key) {
    submit = wording.text(LONGEST_TITLE, key);
    return this;
  }

  public Form with(LayoutBlock block) {
    blocks.add(block);
    return this;
  }

  public Form field(Field field, BlockElement element) {
    return with(block(field, element, false));
  }

  /** A field that changes the form as soon as it is chosen. */
  public Form choosingField(Field field, BlockElement element) {
    return with(block(field, element, true));
  }

  public Form text(Field field, int longest, String initial) {
    return field(field, input(longest, initial).build());
  }

  public Form paragraph(Field field, int longest, String initial) {
    return field(field, input(longest, initial).multiline(true).build());
  }

  public Form email(Field field, String initial) {
    var input = EmailTextInputElement.builder().actionId(ACTION);
    return field(field, (initial.isEmpty() ? input : input.initialValue(initial)).build());
  }

  public Form day(Field field, @Nullable LocalDate initial) {
    var picker = DatePickerElement.builder().actionId(ACTION);
    return field(
        field, (initial == null ? picker : picker.initialDate(initial.toString())).build());
  }

  public View view() {
    var view =
        View.builder()
            .type("modal")
            .callbackId(callback)
            .privateMetadata(about)
            .title(ViewTitle.builder().type("plain_text").text(title).emoji(false).build())
            .blocks(List.copyOf(blocks));
    if (submit.isEmpty()) {
      return view.close(close("common.close")).build();
    }
    return view.close(close("common.cancel"))
        .submit(ViewSubmit.builder().type("plain_text").text(submit).emoji(false).build())
        .build();
  }

  private InputBlock block(Field field, BlockElement element, boolean choosing) {
    var block =
        InputBlock.builder()
            .blockId(field.id())
            .label(Kit.plain(wording.text(field.key() + ".label")))
            .element(element)
            .dispatchAction(choosing)
            .optional(!field.required());
    if (wording.has(field.key() + ".hint")) {
      block.hint(Kit.plain(wording.text(field.key() + ".hint", field.hint().toArray())));
    }
    return block.build();
  }

  private static PlainTextInputElement.PlainTextInputElementBuilder input(
      int longest, String initial) {
    var input = PlainTextInputElement.builder().actionId(ACTION).maxLength(longest);
    return initial.isEmpty() ? input : input.initialValue(UserText.cut(initial, longest));
  }

  private ViewClose close(String key) {
    return ViewClose.builder()
        .type("plain_text")
        .text(wording.text(LONGEST_TITLE, key))
        .emoji(false)
        .build();
  }

  /** A field of a form, with the arguments of its hint. */
  public record Field(String id, String key, boolean required, List<Object> hint) {

    public static Field required(String id, String key, Object... hint) {
      return new Field(id, key, true, List.of(hint));
    }

    public static Field optional(String id, String key, Object... hint) {
      return new Field(id, key, false, List.of(hint));
    }
  }
}
