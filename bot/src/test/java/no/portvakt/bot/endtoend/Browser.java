package no.portvakt.bot.endtoend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headless Chromium: the one that {@code PORTVAKT_CHROMIUM} names or that stands on the machine,
 * else Playwright's own.
 */
final class Browser implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 180_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  Browser() {
    var installed = installed();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    installed == null
                        ? Map.of()
                        : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run"));
    if (installed != null) {
      options.setExecutablePath(installed);
    }
    chromium = playwright.chromium().launch(options);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  /** A tab that shares nothing with the others. */
  Page open(URI address, String locale) {
    var context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1280, 860));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return opened(context, address);
  }

  private static Page opened(BrowserContext context, URI address) {
    var page = context.newPage();
    page.navigate(
        address.toString(),
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    return page;
  }

  private static @Nullable Path installed() {
    return Stream.of(
            System.getenv().getOrDefault("PORTVAKT_CHROMIUM", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
