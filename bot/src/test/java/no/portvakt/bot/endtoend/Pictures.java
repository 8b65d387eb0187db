package no.portvakt.bot.endtoend;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of what a person sees: in {@code target/pictures}, and with {@code -Dportvakt.pictures}
 * in the docs.
 */
final class Pictures {

  private Pictures() {}

  static void take(Page page, String name) {
    var folder =
        Boolean.getBoolean("portvakt.pictures")
            ? Path.of("../docs/pictures")
            : Path.of("target/pictures");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
