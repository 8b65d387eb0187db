package no.portvakt.bot.text;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.element.RichTextElement;
import java.util.List;
import java.util.Set;
import no.portvakt.registry.right.Right;

/** Rights in plain words. */
public final class RightNames {

  private RightNames() {}

  public static String of(Right right, Wording wording) {
    return wording.text("right." + right);
  }

  public static String of(Set<Right> rights, Wording wording) {
    return rights.stream().map(right -> of(right, wording)).collect(joining(", "));
  }

  /** What a right lets one do. */
  public static String use(Right right, Wording wording) {
    return wording.text("right." + right + ".use");
  }

  /** Each right with what it lets one do. */
  public static List<List<RichTextElement>> lines(Set<Right> rights, Wording wording) {
    return rights.stream()
        .map(right -> wording.rich("right.line", of(right, wording), use(right, wording)))
        .toList();
  }
}
